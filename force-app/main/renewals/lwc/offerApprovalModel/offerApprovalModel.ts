import { dayIn } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { Fraction } from "c/fraction";
import type { LocaleSettings } from "c/localeSettings";
import { toMinor } from "c/money";
import type { Minor } from "c/money";
import type { FieldNode } from "c/negotiationModel";
import { fractionOfPercent } from "c/percent";
import { causesOf } from "./causes";
import type { Cause } from "./causes";
import type { ApprovalNode } from "./offerApprovalQuery";

export { APPROVAL_QUERY } from "./offerApprovalQuery";
export type { ApprovalData, ApprovalNode } from "./offerApprovalQuery";

export type { Cause } from "./causes";
export { changeText } from "./changeText";

/** Where an approval stands. `changed`: approved, but no longer as it stands. `made`: the offer has left. */
export type Stage =
  "notNeeded" | "needed" | "requested" | "approved" | "changed" | "rejected" | "made" | "theirs";

export interface Person {
  readonly id: string | undefined;
  readonly fullName: string;
}

export interface Approval {
  readonly offerId: string;
  readonly negotiationId: string;
  readonly negotiation: string;
  readonly account: string;
  readonly round: number;
  readonly package: string;
  readonly currency: string;
  readonly stage: Stage;
  readonly causes: ReadonlySet<Cause>;
  readonly state: string;
  readonly stateLabel: string;
  readonly reason: string;
  readonly askedBy: Person | undefined;
  readonly askedOn: Day | undefined;
  readonly approver: Person | undefined;
  readonly answeredBy: Person | undefined;
  readonly answeredOn: Day | undefined;
  readonly approvedAmount: Minor | undefined;
  readonly base: Minor;
  readonly total: Minor;
  /** First year less content and other things given free; undefined where the org does not tell. */
  readonly net: Minor | undefined;
  readonly contract: Minor | undefined;
  readonly years: number;
  readonly termMonths: number | undefined;
  readonly lowestCap: Fraction | undefined;
  readonly freeContent: Minor;
  readonly extras: Minor;
}

/** What a person may do about an approval. The platform's rules decide; this only hides what they would refuse. */
export interface Rights {
  readonly ask: boolean;
  readonly answer: boolean;
  readonly recall: boolean;
}

type Settings = Pick<LocaleSettings, "currency" | "timeZone">;

export function approvalOf(node: ApprovalNode, settings: Settings): Approval {
  const currency = node.CurrencyIsoCode?.value ?? settings.currency;
  function amount(field: FieldNode<number> | null | undefined): Minor | undefined {
    return typeof field?.value === "number" ? toMinor(field.value, currency) : undefined;
  }
  const cap = node.Lowest_Cap_Percent__c?.value;
  return {
    offerId: node.Id,
    negotiationId: node.Negotiation__c.value ?? "",
    negotiation: node.Negotiation__r?.Name?.value ?? "",
    account: node.Negotiation__r?.Account__r?.Name?.value ?? "",
    round: node.Round__c.value ?? 0,
    package: node.Package__c?.value ?? "",
    currency,
    stage: stageOf(node),
    causes: causesOf(node),
    ...answerOf(node, settings),
    approvedAmount: amount(node.Approved_Amount__c),
    base: amount(node.Base_Amount__c) ?? 0,
    total: amount(node.Total_Amount__c) ?? 0,
    net: amount(node.Net_Amount__c),
    contract: amount(node.Contract_Amount__c),
    years: node.Year_Count__c?.value ?? 1,
    termMonths: node.Term_Months__c?.value ?? undefined,
    lowestCap: typeof cap === "number" ? fractionOfPercent(cap) : undefined,
    freeContent: amount(node.Free_Content_Amount__c) ?? 0,
    extras: amount(node.Extra_Value_Amount__c) ?? 0
  };
}

/** `mayApproveAny`: holds the custom permission Approve Offers. */
export function rightsOf(approval: Approval, userId: string, mayApproveAny: boolean): Rights {
  const requested = approval.stage === "requested";
  return {
    ask: ["needed", "changed", "rejected"].includes(approval.stage),
    answer: requested && (mayApproveAny || approval.approver?.id === userId),
    recall: requested && approval.askedBy?.id === userId
  };
}

function stageOf(node: ApprovalNode): Stage {
  if (node.Side__c.value !== "Ours") return "theirs";
  if (node.Status__c.value !== "Draft") return "made";
  const needed = node.Needs_Approval__c?.value === true;
  switch (node.Approval__c?.value) {
    case "Requested":
      return "requested";
    case "Rejected":
      return "rejected";
    case "Approved":
      return needed && !standsAsApproved(node) ? "changed" : "approved";
    default:
      return needed ? "needed" : "notNeeded";
  }
}

function standsAsApproved(node: ApprovalNode): boolean {
  const { Is_Approved_As_It_Stands__c: told, Approved_Amount__c: approved } = node;
  if (typeof told?.value === "boolean") return told.value;
  return (approved?.value ?? 0) === (node.Total_Amount__c?.value ?? 0);
}

type Answer = Pick<
  Approval,
  | "state"
  | "stateLabel"
  | "reason"
  | "askedBy"
  | "askedOn"
  | "approver"
  | "answeredBy"
  | "answeredOn"
>;

function answerOf(node: ApprovalNode, { timeZone }: Settings): Answer {
  const state = node.Approval__c?.value ?? "";
  function day(instant: string | null | undefined): Day | undefined {
    return instant ? dayIn(timeZone, new Date(instant)) : undefined;
  }
  const lastChange = state === "Requested" ? node.LastModifiedDate.value : undefined;
  return {
    state,
    stateLabel: node.Approval__c?.label ?? state,
    reason: node.Approval_Reason__c?.value ?? "",
    askedBy: person(node.Approval_Requested_By__c, node.Approval_Requested_By__r),
    askedOn: day(node.Approval_Requested_On__c?.value ?? lastChange),
    approver: person(node.Approver__c, node.Approver__r),
    answeredBy: person(undefined, node.Approval_Answered_By__r),
    answeredOn: day(node.Approval_Answered_On__c?.value)
  };
}

function person(
  id: FieldNode<string> | null | undefined,
  record: { readonly Name?: FieldNode<string> | null } | null | undefined
): Person | undefined {
  const fullName = record?.Name?.value ?? "";
  if (!id?.value && !fullName) return undefined;
  return { id: id?.value ?? undefined, fullName };
}
