import type { FieldNode } from "c/negotiationModel";
import { labelled, recordQuery, required, values } from "c/recordQuery";

/** How a negotiation ended. */
export const OUTCOME_QUERY = recordQuery(
  "NegotiationOutcome",
  "Renewal_Negotiation__c",
  required("Phase__c"),
  labelled("Result__c", "Loss_Reason__c"),
  values(
    "CurrencyIsoCode",
    "Due_Amount__c",
    "Final_Amount__c",
    "Competitor__c",
    "Signature_Date__c",
    "Effective_Date__c",
    "Grace_End_Date__c",
    "Next_Term_End_Date__c"
  )
);

type Optional<Value> = FieldNode<Value> | null | undefined;

export interface OutcomeNode {
  readonly Id: string;
  readonly Phase__c: FieldNode<string>;
  readonly Result__c?: Optional<string>;
  readonly Loss_Reason__c?: Optional<string>;
  readonly CurrencyIsoCode?: Optional<string>;
  readonly Due_Amount__c?: Optional<number>;
  readonly Final_Amount__c?: Optional<number>;
  readonly Competitor__c?: Optional<string>;
  readonly Signature_Date__c?: Optional<string>;
  readonly Effective_Date__c?: Optional<string>;
  readonly Grace_End_Date__c?: Optional<string>;
  readonly Next_Term_End_Date__c?: Optional<string>;
}
