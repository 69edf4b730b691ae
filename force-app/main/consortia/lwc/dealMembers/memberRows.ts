import { dayIn, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { partOfYear } from "c/allocationYears";
import type { Deal, DealMember } from "c/dealModel";
import { yearName } from "c/dealYearName";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import { formatPercent } from "c/percent";
import type { Response } from "c/participation";
import { LABELS } from "./membersLabels";

export interface MemberRow {
  readonly id: string;
  readonly url: string;
  readonly institution: string;
  readonly response: string;
  readonly iconName: string;
  readonly variant: string;
  /** The day of the answer, and who of us recorded it. */
  readonly answered: string;
  readonly answeredBy: string;
  /** Joined late, left, co-funded: what else there is to know. */
  readonly notes: readonly { readonly key: string; readonly text: string }[];
  readonly reminder: string;
  readonly isOverdue: boolean;
  readonly share: string;
  readonly isSelected: boolean;
  readonly selectLabel: string;
}

export interface RowSettings {
  readonly deal: Deal;
  readonly selected: ReadonlySet<string>;
  readonly locale: string;
  readonly timeZone: string;
  readonly today: Day;
}

const NONE = "–";
const LOOKS: Readonly<Record<Response, { iconName: string; variant: string }>> = {
  invited: { iconName: "utility:email", variant: "" },
  noReply: { iconName: "utility:clock", variant: "warning" },
  accepted: { iconName: "utility:success", variant: "success" },
  declined: { iconName: "utility:close", variant: "error" },
  withdrawn: { iconName: "utility:logout", variant: "error" }
};

export function memberRow(member: DealMember, settings: RowSettings): MemberRow {
  const { id, institution, firstYear, respondedAt, reminderDue } = member;
  const { deal, locale, timeZone, today, selected } = settings;
  const answeredOn = respondedAt && dayIn(timeZone, new Date(respondedAt));
  return {
    id,
    url: `/lightning/r/Deal_Member__c/${id}/view`,
    institution,
    response: member.responseLabel,
    ...LOOKS[member.response],
    answered: answeredOn ? dayText(answeredOn, locale) : NONE,
    answeredBy: member.respondedBy,
    notes: notesOf(member, deal, locale),
    reminder: reminderDue ? dayText(reminderDue, locale) : "",
    isOverdue: reminderDue !== undefined && reminderDue < today,
    share:
      firstYear === undefined ? NONE : formatMoney(firstYear, { locale, currency: deal.currency }),
    isSelected: selected.has(id),
    selectLabel: fillLabel(LABELS.selectOne, institution)
  };
}

function notesOf(member: DealMember, deal: Deal, locale: string): MemberRow["notes"] {
  const { isLateJoiner, accessStart, leftOn, coFunderName } = member;
  const late = isLateJoiner || accessStart ? lateText(accessStart, deal, locale) : "";
  return [
    { key: "late", text: late },
    { key: "left", text: leftOn ? fillLabel(LABELS.left, dayText(leftOn, locale)) : "" },
    { key: "coFunder", text: coFunderName ? fillLabel(LABELS.coFunder, coFunderName) : "" }
  ].filter(({ text }) => text !== "");
}

/** Late joiners pay for their part of the year in which their access begins. */
function lateText(access: Day | undefined, { years, latePartBy }: Deal, locale: string): string {
  if (!access) return LABELS.late;
  const year = years.find(({ start, end }) => start && end && start <= access && access <= end);
  const from = fillLabel(LABELS.accessFrom, dayText(access, locale));
  if (!year?.start || !year.end || access === year.start) return from;
  const part = partOfYear(access, { start: year.start, end: year.end }, latePartBy);
  return fillLabel(
    LABELS.accessPart,
    from,
    formatPercent(part, { locale }),
    yearName(year, locale)
  );
}

function dayText(day: Day, locale: string): string {
  return formatDay(day, locale, { dateStyle: "medium" });
}
