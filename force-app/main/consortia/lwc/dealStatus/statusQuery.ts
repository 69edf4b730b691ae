import type { DealNode, FieldNode } from "c/dealModel";
import { PARTICIPANT, PARTICIPATION, TIERS, YEARS, dealQuery, membersOf } from "c/dealQuery";
import { labelled, names, values } from "c/recordQuery";

/** Everything the status says, in one read. */
export const STATUS_QUERY = dealQuery(
  "DealStatus",
  PARTICIPATION,
  labelled("Status__c", "Participation_Base__c"),
  names("Account__r", "Carrying_Body__r"),
  values(
    "Start_Date__c",
    "Decision_Date__c",
    "Signature_Date__c",
    "Allocated_Total__c",
    "Next_Step__c",
    "Publication_State__c",
    "Publication_Fee_Count__c",
    "Counted_Fee_Count__c"
  ),
  YEARS,
  TIERS,
  membersOf(PARTICIPANT, names("Member_Account__r"))
);

export interface StatusNode extends DealNode {
  readonly Account__r?: { readonly Name?: FieldNode<string> } | null;
  readonly Carrying_Body__r?: { readonly Name?: FieldNode<string> } | null;
  readonly Publication_State__c?: FieldNode<string>;
  readonly Publication_Fee_Count__c?: FieldNode<number>;
  readonly Counted_Fee_Count__c?: FieldNode<number>;
}
