import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import type { Proposal, ProposedLine } from "c/renewalProposal";

export type FieldValues = Readonly<Record<string, string | number | null>>;

/** Picklist values of new opportunities, as the org has them. */
export interface OpportunityValues {
  readonly stage: string;
  readonly type: string | undefined;
}

/** A value of a picklist, as the UI API gives it. */
export interface PicklistValue {
  readonly value: string;
  /** Of a stage: `closed` says whether it closes the opportunity. */
  readonly attributes?: Readonly<Record<string, unknown>> | null;
}

const CLOSED = /^closed/iu;
const RENEWAL = /renew|renouvel/iu;
const EXISTING = /existing|existant/iu;

/** The first open stage, and the type that speaks of renewals, or else of existing customers, where there is one. */
export function opportunityValues(
  stages: readonly PicklistValue[],
  types: readonly PicklistValue[]
): OpportunityValues | undefined {
  const open = stages.find((each) => !closes(each));
  const type = [RENEWAL, EXISTING].flatMap((words) =>
    types.filter(({ value }) => words.test(value))
  )[0];
  return open && { stage: open.value, type: type?.value };
}

function closes({ value, attributes }: PicklistValue): boolean {
  const said = attributes?.closed;
  return typeof said === "boolean" ? said : CLOSED.test(value);
}

/** The opportunity of a renewal: what the standard object requires, its contract, and the amount due. */
export function opportunityFields(
  proposal: Proposal,
  values: OpportunityValues,
  multiCurrency: boolean
): FieldValues {
  const { title, term, decision, due, currency } = proposal;
  return {
    Name: title,
    AccountId: term.accountId,
    StageName: values.stage,
    CloseDate: decision,
    ...optional({ Type: values.type, ContractId: term.contractId, Amount: amount(due, currency) }),
    ...(multiCurrency ? { CurrencyIsoCode: currency } : {})
  };
}

/** The negotiation without its opportunity. Effective date, notice deadline, checkpoints and reminders are the platform's. */
export function negotiationFields(proposal: Proposal, multiCurrency: boolean): FieldValues {
  const { key, title, term, decision, due, currency, coTerm } = proposal;
  return {
    Name: title,
    Negotiation_External_Id__c: key,
    Account__c: term.accountId,
    Phase__c: "Prepare",
    Term_End_Date__c: term.end,
    Decision_Date__c: decision,
    ...optional({
      Contract__c: term.contractId,
      Term_Start_Date__c: term.start,
      Due_Amount__c: amount(due, currency),
      Notice_Number__c: term.notice?.number,
      Notice_Unit__c: term.notice?.unit,
      Notice_Basis__c: term.notice?.basis,
      Silence_Rule__c: term.notice?.silence,
      Next_Term_End_Date__c: coTerm?.end
    }),
    ...(multiCurrency ? { CurrencyIsoCode: currency } : {})
  };
}

/** A line without its negotiation. */
export function lineFields(
  line: ProposedLine,
  currency: string,
  multiCurrency: boolean
): FieldValues {
  return {
    Line_External_Id__c: line.key,
    Product__c: line.productId,
    Base_Price__c: toFieldValue(line.price, currency),
    Position__c: line.position,
    ...(multiCurrency ? { CurrencyIsoCode: currency } : {})
  };
}

function amount(minor: Minor | undefined, currency: string): number | undefined {
  return minor === undefined ? undefined : toFieldValue(minor, currency);
}

function optional(values: Readonly<Record<string, string | number | undefined>>): FieldValues {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as FieldValues;
}
