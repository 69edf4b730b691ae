import type { FieldNode } from "c/dealModel";
import type { PlannedFee } from "c/feePlan";
import { toFieldValue, toMinor } from "c/money";
import type { Minor } from "c/money";
import type { ExistingFee, FeeToCreate, PublicationSteps } from "c/publicationSteps";

/** What the deal says of its publication. */
export interface Publication {
  /** None, Running or Complete. */
  readonly state: string;
  /** Tells which fees were to be published; empty before the first time. */
  readonly key: string;
  /** An instant; undefined when nothing was published yet. */
  readonly started: string | undefined;
}

export interface PublicationNode {
  readonly Publication_State__c?: FieldNode<string> | null;
  readonly Publication_Key__c?: FieldNode<string> | null;
  readonly Publication_Started__c?: FieldNode<string> | null;
}

export interface FeeNode {
  readonly Id: string;
  readonly Member__c?: FieldNode<string> | null;
  readonly Deal_Year__c?: FieldNode<string> | null;
  readonly Kind__c?: FieldNode<string> | null;
  readonly Net_Amount__c?: FieldNode<number> | null;
  readonly Computed_Amount__c?: FieldNode<number> | null;
  readonly Is_Counted__c?: FieldNode<boolean> | null;
  readonly Invoice_Number__c?: FieldNode<string> | null;
  readonly Invoice_Date__c?: FieldNode<string> | null;
  readonly Invoiced_Net_Amount__c?: FieldNode<number> | null;
}

type Fields = Readonly<Record<string, string | number>>;

/** Another publication that began so long ago is taken to be interrupted. */
const AT_WORK_MINUTES = 5;

export function publicationOf(node: PublicationNode): Publication {
  return {
    state: node.Publication_State__c?.value ?? "None",
    key: node.Publication_Key__c?.value ?? "",
    started: node.Publication_Started__c?.value ?? undefined
  };
}

export function existingFeeOf(node: FeeNode, currency: string): ExistingFee {
  const amount = (field: FieldNode<number> | null | undefined): Minor | undefined => {
    const value = field?.value;
    return typeof value === "number" ? toMinor(value, currency) : undefined;
  };
  const invoice = [node.Invoice_Number__c, node.Invoice_Date__c, node.Invoiced_Net_Amount__c];
  return {
    id: node.Id,
    member: node.Member__c?.value ?? "",
    year: node.Deal_Year__c?.value ?? "",
    kind: node.Kind__c?.value ?? "",
    net: amount(node.Net_Amount__c) ?? 0,
    computed: amount(node.Computed_Amount__c),
    isCounted: node.Is_Counted__c?.value === true,
    isInvoiced: invoice.some((field) => (field?.value ?? null) !== null)
  };
}

/** Other shares seem to be published at this moment. */
export function mayBeAtWork({ state, key, started }: Publication, own: string, now: Date): boolean {
  if (state !== "Running" || key === own || started === undefined) return false;
  return now.getTime() - Date.parse(started) < AT_WORK_MINUTES * 60_000;
}

/** Before the first fee: what there will be, and that the deal cannot be signed until then. */
export function runningFields(
  key: string,
  steps: PublicationSteps,
  currency: string,
  now: Date
): Fields {
  return {
    Publication_State__c: "Running",
    Publication_Key__c: key,
    ...sums(steps, currency),
    Publication_Started__c: now.toISOString()
  };
}

/** After the last fee; the org itself compares count and sum with what is there. */
export function completeFields(steps: PublicationSteps, currency: string): Fields {
  return { Publication_State__c: "Complete", ...sums(steps, currency) };
}

/** A new fee; with a category the org takes the rate of the year's first day. */
export function newFeeFields(
  fee: FeeToCreate,
  currency: string,
  vatCategory: string | undefined
): Fields {
  return {
    Member__c: fee.member,
    Deal_Year__c: fee.year,
    Kind__c: fee.kind,
    Fee_External_Id__c: fee.key,
    ...amountFields(fee, currency),
    ...(vatCategory ? { VAT_Category__c: vatCategory } : {})
  };
}

export function amountFields({ amount }: Pick<PlannedFee, "amount">, currency: string): Fields {
  const value = toFieldValue(amount, currency);
  return { Net_Amount__c: value, Computed_Amount__c: value };
}

function sums({ feeCount, shareAmount }: PublicationSteps, currency: string): Fields {
  return {
    Publication_Fee_Count__c: feeCount,
    Publication_Amount__c: toFieldValue(shareAmount, currency)
  };
}
