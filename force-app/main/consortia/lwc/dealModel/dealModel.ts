import type { CoFunding } from "c/allocationChange";
import type { PartBy } from "c/allocationYears";
import type { Day } from "c/calendarDay";
import { parseDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { toMinor } from "c/money";
import type { Minor } from "c/money";
import type { Response } from "c/participation";
import { fractionOfPercent } from "c/percent";
import type {
  Connection,
  DealNode,
  FieldNode,
  MemberNode,
  ScenarioNode,
  TierNode,
  YearNode
} from "./dealNodes.ts";

export type { Connection, DealNode, FieldNode, MemberNode, ScenarioNode, TierNode, YearNode };

/** A deal as its pages work with it. Picklist values keep the platform's names. */
export interface Deal {
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly stage: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly decision: Day | undefined;
  readonly commitmentDeadline: Day | undefined;
  readonly signature: Day | undefined;
  readonly cutOff: Day | undefined;
  readonly model: string;
  readonly equalPart: Fraction | undefined;
  readonly missingWeightRule: string;
  readonly lowerCollar: Fraction | undefined;
  readonly upperCollar: Fraction | undefined;
  readonly roundingMode: string;
  readonly roundingPlace: string;
  readonly roundingUnit: string;
  readonly leaverRule: string;
  /** How the part of a year that a late joiner pays is counted. */
  readonly latePartBy: PartBy;
  readonly silenceRule: string;
  readonly optRule: string;
  readonly invoicingMode: string;
  /** In minor units; undefined takes the deal policy's. */
  readonly invoiceTolerance: number | undefined;
  readonly participationBase: string;
  readonly threshold: Fraction | undefined;
  readonly administrationFee: Fraction | undefined;
  readonly isConfidential: boolean;
  readonly envelope: Minor | undefined;
  /** Price effect of the participation step that the years' amounts hold; 0: none. */
  readonly effectHeld: Fraction;
  readonly allocated: Minor | undefined;
  readonly nextStep: string;
  readonly years: readonly DealYear[];
  readonly tiers: readonly DealTier[];
  readonly members: readonly DealMember[];
  /** `members` are not all of them: more than one read gives. */
  readonly hasMoreMembers: boolean;
  readonly scenarios: readonly Scenario[];
}

export interface DealYear {
  readonly id: string;
  /** 1 for the first year. */
  readonly position: number;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly base: Minor | undefined;
  readonly change: Fraction | undefined;
  readonly computed: Minor | undefined;
  readonly stated: Minor | undefined;
  /** The stated amount, else the computed one. */
  readonly envelope: Minor | undefined;
  readonly allocated: Minor | undefined;
}

export interface DealTier {
  readonly id: string;
  readonly from: Fraction;
  /** undefined where the contract states an amount instead. */
  readonly effect: Fraction | undefined;
  readonly stated: Minor | undefined;
  readonly applied: Minor | undefined;
}

export interface DealMember {
  readonly id: string;
  readonly accountId: string;
  readonly institution: string;
  readonly coFunderAccountId: string | undefined;
  readonly coFunderName: string;
  readonly response: Response;
  readonly responseLabel: string;
  /** An instant, as GraphQL gives it. */
  readonly respondedAt: string | undefined;
  readonly respondedBy: string;
  readonly isParticipant: boolean;
  readonly isLateJoiner: boolean;
  readonly accessStart: Day | undefined;
  readonly leftOn: Day | undefined;
  /** When somebody of us should ask it again; undefined: no reminder. */
  readonly reminderDue: Day | undefined;
  /** undefined: not known, which is not 0. */
  readonly weight: Decimal | undefined;
  readonly surrogateWeight: Decimal | undefined;
  readonly participationWeight: Decimal | undefined;
  readonly weightMetric: string;
  readonly weightSource: string;
  readonly weightYear: string;
  readonly lastYear: Minor | undefined;
  readonly firstYear: Minor | undefined;
  readonly allocated: Minor | undefined;
  readonly floor: Minor | undefined;
  readonly ceiling: Minor | undefined;
  readonly hasInvoiceApart: boolean;
  readonly stance: string;
  readonly stanceLabel: string;
  readonly votes: number | undefined;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly isChosen: boolean;
  readonly envelope: Minor | undefined;
  /** JSON written by the allocation studio; empty where there is none. */
  readonly parameters: string;
  readonly results: string;
  readonly note: string;
}

/** What the platform calls each response. */
export const RESPONSE_VALUES: Readonly<Record<Response, string>> = {
  invited: "Invited",
  noReply: "No Reply",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdrawn"
};

/** `defaultCurrency` serves where neither the org nor the deal names one. Children that were not asked for are empty. */
export function dealOf(node: DealNode, defaultCurrency: string): Deal {
  const currency = currencyOf(node, defaultCurrency);
  return {
    id: node.Id,
    title: textOf(node.Name),
    currency,
    stage: textOf(node.Status__c),
    ...datesOf(node),
    ...rulesOf(node),
    envelope: amountOf(node.Envelope_Total__c, currency),
    effectHeld: partOf(node.Step_Effect_Percent__c) ?? fraction(0n),
    allocated: amountOf(node.Allocated_Total__c, currency),
    nextStep: textOf(node.Next_Step__c),
    years: nodesOf(node.Deal_Years__r).map((year) => yearOf(year, currency)),
    tiers: nodesOf(node.Deal_Tiers__r).map((tier) => tierOf(tier, currency)),
    members: nodesOf(node.Deal_Members__r).map((member) => memberOf(member, currency)),
    hasMoreMembers: node.Deal_Members__r?.pageInfo?.hasNextPage ?? false,
    scenarios: nodesOf(node.Allocation_Scenarios__r).map((each) => scenarioOf(each, currency))
  };
}

/** The org's where it has several, else what the deal says, else the default. */
export function currencyOf(
  node: Pick<DealNode, "CurrencyIsoCode" | "Currency_Code__c">,
  defaultCurrency: string
): string {
  const stated = textOf(node.Currency_Code__c).toUpperCase();
  return node.CurrencyIsoCode?.value ?? (stated || defaultCurrency);
}

export function memberOf(node: MemberNode, currency: string): DealMember {
  return {
    id: node.Id,
    accountId: textOf(node.Member_Account__c),
    institution: textOf(node.Member_Account__r?.Name),
    coFunderAccountId: node.Co_Funder_Account__c?.value ?? undefined,
    coFunderName: textOf(node.Co_Funder_Account__r?.Name),
    ...answerOf(node),
    ...weightsOf(node),
    lastYear: amountOf(node.Last_Year_Amount__c, currency),
    firstYear: amountOf(node.First_Year_Amount__c, currency),
    allocated: amountOf(node.Allocated_Amount__c, currency),
    floor: amountOf(node.Floor_Amount__c, currency),
    ceiling: amountOf(node.Ceiling_Amount__c, currency),
    hasInvoiceApart: node.Invoice_Apart__c?.value ?? false,
    stance: textOf(node.Stance__c),
    stanceLabel: labelOf(node.Stance__c),
    votes: node.Votes__c?.value ?? undefined
  };
}

/** Members that leave when their co-funder leaves, where the co-funder is a member of the deal too. */
export function coFundingOf(members: readonly DealMember[]): CoFunding[] {
  const byAccount = new Map(members.map(({ accountId, id }) => [accountId, id]));
  return members.flatMap(({ id, coFunderAccountId }) => {
    const funder = byAccount.get(coFunderAccountId ?? "");
    return funder && funder !== id ? [{ member: id, with: funder }] : [];
  });
}

export function nodesOf<Node>(connection: Connection<Node> | null | undefined): Node[] {
  return (connection?.edges ?? []).map(({ node }) => node);
}

/** In minor units; undefined where the field is empty or may not be read. */
export function amountOf(
  field: FieldNode<number> | null | undefined,
  currency: string
): Minor | undefined {
  const value = field?.value;
  return value === null || value === undefined ? undefined : toMinor(value, currency);
}

function datesOf(
  node: DealNode
): Pick<Deal, "start" | "end" | "decision" | "commitmentDeadline" | "signature" | "cutOff"> {
  return {
    start: node.Start_Date__c?.value ?? undefined,
    end: node.End_Date__c?.value ?? undefined,
    decision: node.Decision_Date__c?.value ?? undefined,
    commitmentDeadline: node.Commitment_Deadline__c?.value ?? undefined,
    signature: node.Signature_Date__c?.value ?? undefined,
    cutOff: node.Participation_Cut_Off_Date__c?.value ?? undefined
  };
}

function rulesOf(node: DealNode) {
  return {
    model: textOf(node.Allocation_Model__c),
    equalPart: partOf(node.Equal_Part_Percent__c),
    missingWeightRule: textOf(node.Missing_Weight_Rule__c),
    lowerCollar: partOf(node.Lower_Collar_Percent__c),
    upperCollar: partOf(node.Upper_Collar_Percent__c),
    roundingMode: textOf(node.Rounding_Mode__c),
    roundingPlace: textOf(node.Rounding_Place__c),
    roundingUnit: textOf(node.Rounding_Unit__c),
    leaverRule: textOf(node.Leaver_Rule__c),
    latePartBy:
      node.Late_Joiner_Basis__c?.value === "Months Begun" ? ("month" as const) : ("day" as const),
    silenceRule: textOf(node.Silence_Rule__c),
    optRule: textOf(node.Opt_Rule__c),
    invoicingMode: textOf(node.Invoicing_Mode__c),
    invoiceTolerance: node.Invoice_Tolerance__c?.value ?? undefined,
    participationBase: textOf(node.Participation_Base__c),
    threshold: partOf(node.Participation_Threshold__c),
    administrationFee: partOf(node.Administration_Fee_Percent__c),
    isConfidential: node.Allocations_Confidential__c?.value ?? false
  };
}

function yearOf(node: YearNode, currency: string): DealYear {
  return {
    id: node.Id,
    position: node.Position__c?.value ?? 0,
    start: node.Start_Date__c?.value ?? undefined,
    end: node.End_Date__c?.value ?? undefined,
    base: amountOf(node.Base_Amount__c, currency),
    change: partOf(node.Change_Percent__c),
    computed: amountOf(node.Computed_Amount__c, currency),
    stated: amountOf(node.Stated_Amount__c, currency),
    envelope: amountOf(node.Envelope_Amount__c, currency),
    allocated: amountOf(node.Allocated_Amount__c, currency)
  };
}

function tierOf(node: TierNode, currency: string): DealTier {
  return {
    id: node.Id,
    from: fractionOfPercent(node.Participation_From__c?.value ?? 0),
    effect: partOf(node.Price_Effect_Percent__c),
    stated: amountOf(node.Stated_Amount__c, currency),
    applied: amountOf(node.Applied_Amount__c, currency)
  };
}

function answerOf(node: MemberNode) {
  return {
    response: responseOf(node.Response__c?.value),
    responseLabel: labelOf(node.Response__c),
    respondedAt: node.Response_On__c?.value ?? undefined,
    respondedBy: textOf(node.Response_By__r?.Name),
    isParticipant: node.Is_Participant__c?.value ?? false,
    isLateJoiner: node.Is_Late_Joiner__c?.value ?? false,
    accessStart: node.Access_Start_Date__c?.value ?? undefined,
    leftOn: node.Left_On__c?.value ?? undefined,
    reminderDue: node.Reminder_Due__c?.value ?? undefined
  };
}

export function responseOf(value: string | null | undefined): Response {
  const known = Object.keys(RESPONSE_VALUES) as Response[];
  return known.find((each) => RESPONSE_VALUES[each] === value) ?? "invited";
}

function weightsOf(node: MemberNode) {
  return {
    weight: decimalOf(node.Allocation_Weight__c),
    surrogateWeight: decimalOf(node.Surrogate_Weight__c),
    participationWeight: decimalOf(node.Participation_Weight__c),
    weightMetric: textOf(node.Weight_Metric__c),
    weightSource: textOf(node.Weight_Source__c),
    weightYear: textOf(node.Weight_Year__c)
  };
}

function scenarioOf(node: ScenarioNode, currency: string): Scenario {
  return {
    id: node.Id,
    title: textOf(node.Name),
    isChosen: node.Is_Chosen__c?.value ?? false,
    envelope: amountOf(node.Envelope_Amount__c, currency),
    parameters: textOf(node.Parameters__c),
    results: textOf(node.Results__c),
    note: textOf(node.Note__c)
  };
}

function textOf(field: FieldNode<string> | null | undefined): string {
  return field?.value ?? "";
}

function labelOf(field: FieldNode<string> | null | undefined): string {
  return field?.label ?? field?.value ?? "";
}

function partOf(field: FieldNode<number> | null | undefined): Fraction | undefined {
  const value = field?.value;
  return value === null || value === undefined ? undefined : fractionOfPercent(value);
}

/** Field values are numbers of at most 15 significant digits: JavaScript writes them without loss. */
function decimalOf(field: FieldNode<number> | null | undefined): Decimal | undefined {
  const value = field?.value;
  return value === null || value === undefined ? undefined : parseDecimal(String(value), "en-US");
}
