import type { FieldNode } from "c/negotiationModel";
import { labelled, recordQuery, required } from "c/recordQuery";

/** Whether a negotiation is closed, and how. */
export const CLOSED_QUERY = recordQuery(
  "NegotiationClosed",
  "Renewal_Negotiation__c",
  required("Phase__c"),
  labelled("Result__c")
);

export interface ClosedNode {
  readonly Id: string;
  readonly Phase__c: FieldNode<string>;
  readonly Result__c?: FieldNode<string> | null;
}
