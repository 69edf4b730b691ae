import { gql } from "lightning/graphql";
import type { Connection, FieldNode } from "c/negotiationModel";

/** Issues with their ranges; nothing of them reaches whoever may not read it. */
export const PROPOSALS_QUERY = gql`
  query PackageIssues($id: ID) {
    uiapi {
      query {
        Negotiation_Issue__c(
          where: { Negotiation__c: { eq: $id } }
          first: 200
          orderBy: { Position__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Kind__c @optional {
                value
              }
              Unit__c @optional {
                value
              }
              Unit_Worth_Amount__c @optional {
                value
              }
              Unit_Value_To_Them_Amount__c @optional {
                value
              }
              Lowest_Units__c @optional {
                value
              }
              Highest_Units__c @optional {
                value
              }
              Step_Units__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

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
