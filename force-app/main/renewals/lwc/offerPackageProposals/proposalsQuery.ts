import type { Connection, FieldNode } from "c/negotiationModel";
import { children, query, required, values } from "c/recordQuery";

/** Issues with their ranges; nothing of them reaches whoever may not read it. */
export const PROPOSALS_QUERY = query(
  "PackageIssues",
  children(
    `Negotiation_Issue__c(
      where: { Negotiation__c: { eq: $id } }
      first: 200
      orderBy: { Position__c: { order: ASC, nulls: LAST } }
    )`,
    required("Name"),
    values(
      "Kind__c",
      "Unit__c",
      "Unit_Worth_Amount__c",
      "Unit_Value_To_Them_Amount__c",
      "Lowest_Units__c",
      "Highest_Units__c",
      "Step_Units__c"
    )
  )
);

export interface IssueNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly Kind__c?: FieldNode<string>;
  readonly Unit__c?: FieldNode<string>;
  readonly Unit_Worth_Amount__c?: FieldNode<number>;
  readonly Unit_Value_To_Them_Amount__c?: FieldNode<number>;
  readonly Lowest_Units__c?: FieldNode<number>;
  readonly Highest_Units__c?: FieldNode<number>;
  readonly Step_Units__c?: FieldNode<number>;
}

export interface ProposalsData {
  readonly uiapi: {
    readonly query: { readonly Negotiation_Issue__c: Connection<IssueNode> };
  };
}
