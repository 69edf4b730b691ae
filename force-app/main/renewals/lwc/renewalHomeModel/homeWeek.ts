import { addDays } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { ApprovalNode } from "./homeQuery";
import type { RenewalRow } from "./renewalHomeModel";

export type WeekKind = "decision" | "notice" | "checkpoint" | "approved" | "rejected";

/** Something to do for one renewal, or for one offer of it. */
export interface WeekItem {
  readonly key: string;
  readonly kind: WeekKind;
  readonly recordId: string;
  readonly object: "Renewal_Negotiation__c" | "Negotiation_Offer__c";
  readonly title: string;
  /** Round of an offer. */
  readonly round: number | undefined;
  readonly date: Day | undefined;
}

const APPROVALS: Readonly<Record<string, WeekKind>> = {
  Approved: "approved",
  Rejected: "rejected"
};

/**
 * What needs the reader within seven days, today included: answers on approvals first, then by date. Decisions and checkpoint
 * calls stay until they are made; a notice deadline only while notice can still be given.
 */
export function weekOf(
  rows: readonly RenewalRow[],
  approvals: readonly ApprovalNode[],
  today: Day
): WeekItem[] {
  const until = addDays(today, 6);
  const dated = rows
    .filter((row) => row.isMine)
    .flatMap((row) => [
      ...item(row, "decision", row.decision, until),
      ...(row.noticeGiven === undefined
        ? item(row, "notice", row.noticeDeadline, until, today)
        : []),
      ...item(row, "checkpoint", checkpointDue(row, today, until), until)
    ])
    .sort((left, right) => (left.date ?? "").localeCompare(right.date ?? ""));
  return [...approvals.flatMap(approvalItem), ...dated];
}

/** The first call is asked until the second one is. */
function checkpointDue({ first, second }: RenewalRow, today: Day, until: Day): Day | undefined {
  const isSecond = second.date !== undefined && second.date <= until;
  if (isSecond && !second.call.value) return second.date;
  const isPast = second.date !== undefined && second.date <= today;
  return first.call.value || second.call.value || isPast ? undefined : first.date;
}

function item(
  row: RenewalRow,
  kind: WeekKind,
  date: Day | undefined,
  until: Day,
  from: Day = ""
): WeekItem[] {
  if (date === undefined || date > until || date < from) return [];
  const object = "Renewal_Negotiation__c";
  const { id, title } = row;
  return [{ key: `${kind}-${id}`, kind, recordId: id, object, title, round: undefined, date }];
}

function approvalItem(node: ApprovalNode): WeekItem[] {
  const kind = APPROVALS[node.Approval__c.value ?? ""];
  if (!kind) return [];
  return [
    {
      key: `${kind}-${node.Id}`,
      kind,
      recordId: node.Id,
      object: "Negotiation_Offer__c",
      title: node.Negotiation__r?.Name.value ?? "",
      round: node.Round__c.value ?? undefined,
      date: undefined
    }
  ];
}
