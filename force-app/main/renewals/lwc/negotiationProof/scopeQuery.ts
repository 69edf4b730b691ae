import type { Connection, NegotiationNode } from "c/negotiationModel";
import { linesOf, negotiationQuery } from "c/negotiationQuery";
import { values } from "c/recordQuery";

/** Whose usage of which products over which term counts as proof. */
export const SCOPE_QUERY = negotiationQuery(
  "NegotiationScope",
  values("Term_Start_Date__c", "Term_End_Date__c"),
  linesOf()
);

export interface ScopeData {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<Omit<NegotiationNode, "Negotiation_Offers__r">>;
    };
  };
}
