import { dayIn, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import { paidBefore } from "./commitments";
import type { Commitment } from "./commitments";
import { LABELS, TERMS } from "./commitmentsLabels";

export interface CommitmentRow {
  readonly id: string;
  readonly url: string;
  readonly deal: string;
  readonly consortium: string;
  readonly term: string;
  readonly state: string;
  readonly response: string;
  readonly iconName: string;
  readonly variant: string;
  readonly notes: readonly { readonly key: string; readonly text: string }[];
  readonly share: string;
  readonly change: string;
  readonly total: string;
}

interface Settings {
  readonly locale: string;
  readonly timeZone: string;
}

const NONE = "–";

export function commitmentRow(commitment: Commitment, settings: Settings): CommitmentRow {
  const { member, currency, dealId, deal, consortium, stage, term } = commitment;
  const { locale } = settings;
  const money = (amount: Minor | undefined): string => {
    return amount ? `${formatMoney(amount, { locale, currency })} ${currency}` : NONE;
  };
  return {
    ...{ id: member.id, deal, consortium, response: member.responseLabel },
    url: `/lightning/r/Consortium_Deal__c/${dealId}/view`,
    term: [commitment.start, commitment.end].map((day) => dayText(day, locale)).join(" – "),
    state: [TERMS[term], stage].filter(Boolean).join(" · "),
    ...lookOf(commitment),
    notes: notesOf(commitment, settings),
    share: money(member.firstYear),
    change: changeText(commitment, locale),
    total: money(member.allocated)
  };
}

function notesOf(commitment: Commitment, { locale, timeZone }: Settings): CommitmentRow["notes"] {
  const { member, currency, isBack, isChurn } = commitment;
  const { respondedAt, leftOn, accessStart, isLateJoiner } = member;
  const answered = respondedAt && dayText(dayIn(timeZone, new Date(respondedAt)), locale);
  const lost = `${formatMoney(-(paidBefore(member) ?? 0), { locale, currency })} ${currency}`;
  return [
    { key: "answered", text: answered && !leftOn ? fillLabel(LABELS.answered, answered) : "" },
    { key: "left", text: leftOn ? fillLabel(LABELS.left, dayText(leftOn, locale)) : "" },
    {
      key: "late",
      text: isLateJoiner && accessStart ? fillLabel(LABELS.late, dayText(accessStart, locale)) : ""
    },
    { key: "churn", text: isChurn ? fillLabel(LABELS.churn, lost) : "" },
    { key: "back", text: isBack ? LABELS.back : "" }
  ].filter(({ text }) => Boolean(text)) as CommitmentRow["notes"];
}

/** First year against what was paid the year before. */
function changeText({ member, isChurn }: Commitment, locale: string): string {
  const { firstYear, lastYear } = member;
  if (isChurn || !firstYear || !lastYear || lastYear < 0) return NONE;
  const change = fraction(BigInt(firstYear) - BigInt(lastYear), BigInt(lastYear));
  return formatPercent(change, { locale, signed: true });
}

function lookOf({ member, isBack }: Commitment): { iconName: string; variant: string } {
  if (isBack) return { iconName: "utility:undo", variant: "success" };
  if (member.isParticipant) return { iconName: "utility:success", variant: "success" };
  const hasLeft = member.response === "declined" || member.response === "withdrawn";
  return hasLeft
    ? { iconName: "utility:logout", variant: "error" }
    : { iconName: "utility:clock", variant: "" };
}

function dayText(day: Day | undefined, locale: string): string {
  return day ? formatDay(day, locale, { dateStyle: "medium" }) : NONE;
}
