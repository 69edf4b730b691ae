import { daysFrom, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { StripFact } from "c/factStrip";
import { fillLabel } from "c/labelText";
import SUMMARY_DECISION from "@salesforce/label/c.Negotiation_Summary_Decision";
import IN_DAYS from "@salesforce/label/c.Negotiation_Summary_Decision_Days";
import DAYS_OVERDUE from "@salesforce/label/c.Negotiation_Summary_Decision_Overdue";
import TODAY from "@salesforce/label/c.Negotiation_Summary_Decision_Today";
import CHECKPOINT_FIRST from "@salesforce/label/c.Negotiation_Check_First";
import CHECKPOINT_SECOND from "@salesforce/label/c.Negotiation_Check_Second";
import CHECKPOINT_CALL from "@salesforce/label/c.Negotiation_Standing_Call_Due";
import DAY_OVERDUE from "@salesforce/label/c.Negotiation_Standing_Day_Overdue";
import NO_DATE from "@salesforce/label/c.Negotiation_Standing_No_Date";
import NOTICE from "@salesforce/label/c.Negotiation_Standing_Notice";
import NOTICE_GIVEN from "@salesforce/label/c.Negotiation_Standing_Notice_Given";
import SILENCE_ENDS from "@salesforce/label/c.Negotiation_Standing_Silence_Ends";
import SILENCE_RENEWS from "@salesforce/label/c.Negotiation_Standing_Silence_Renews";
import TOMORROW from "@salesforce/label/c.Negotiation_Standing_Tomorrow";
import type { Standing } from "./standing";

export interface DateSettings {
  /** The customer’s calendar day. */
  readonly today: Day;
  readonly locale: string;
}

type State = Pick<StripFact, "iconName" | "look">;

const SOON_DAYS = 30;
const DONE: State = { iconName: "utility:check" };
const SOON: State = { iconName: "utility:clock" };
const LATER: State = {};
const OVERDUE: State = { iconName: "utility:warning", look: "overdue" };
const SILENCE: Readonly<Record<string, string>> = { Renews: SILENCE_RENEWS, Ends: SILENCE_ENDS };
const CHECKPOINTS = { First: CHECKPOINT_FIRST, Second: CHECKPOINT_SECOND } as const;

/** What is to be done by when: the decision, the notice, and the checkpoint whose call is missing. */
export function dateFacts(standing: Standing, settings: DateSettings): StripFact[] {
  return [
    decisionFact(standing, settings),
    ...noticeFacts(standing, settings),
    ...checkpointFacts(standing, settings)
  ];
}

function decisionFact({ decision, isClosed }: Standing, settings: DateSettings): StripFact {
  const fact = { key: "decision", label: SUMMARY_DECISION };
  if (!decision) return { ...fact, value: NO_DATE, ...SOON };
  if (isClosed) return { ...fact, value: dayText(decision, settings), ...DONE };
  return { ...fact, ...countdown(decision, settings), note: dayText(decision, settings) };
}

function noticeFacts(standing: Standing, settings: DateSettings): StripFact[] {
  const { noticeDeadline, noticeGiven, silence, isClosed } = standing;
  const fact = { key: "notice", label: NOTICE };
  if (noticeGiven) {
    const note = dayText(noticeGiven, settings);
    return [{ ...fact, value: NOTICE_GIVEN, note, ...DONE }];
  }
  if (!noticeDeadline || isClosed) return [];
  const day = dayText(noticeDeadline, settings);
  const rule = silence && SILENCE[silence];
  return [
    { ...fact, ...countdown(noticeDeadline, settings), note: rule ? `${day} · ${rule}` : day }
  ];
}

/** The earliest checkpoint without a call. */
function checkpointFacts({ checkpoints, isClosed }: Standing, settings: DateSettings): StripFact[] {
  const next = checkpoints.find(({ date, call }) => date !== undefined && call === undefined);
  if (!next?.date || isClosed) return [];
  const label = fillLabel(CHECKPOINT_CALL, CHECKPOINTS[next.key]);
  const note = dayText(next.date, settings);
  return [{ key: "checkpoint", label, ...countdown(next.date, settings), note }];
}

function countdown(day: Day, { today }: DateSettings): State & Pick<StripFact, "value"> {
  const days = daysFrom(today, day);
  if (days < 0)
    return { value: days === -1 ? DAY_OVERDUE : fillLabel(DAYS_OVERDUE, -days), ...OVERDUE };
  const value = days === 0 ? TODAY : days === 1 ? TOMORROW : fillLabel(IN_DAYS, days);
  return { value, ...(days <= SOON_DAYS ? SOON : LATER) };
}

function dayText(day: Day, { locale }: DateSettings): string {
  return formatDay(day, locale, { dateStyle: "medium" });
}
