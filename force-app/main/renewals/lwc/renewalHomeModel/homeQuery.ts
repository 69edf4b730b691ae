import { gql } from "lightning/graphql";
import type { Connection, FieldNode } from "c/negotiationModel";

/** Negotiations that are not closed, a page at a time, and answers to the reader on offers that still wait to leave. */
export const HOME_QUERY = gql`
  query RenewalHome($after: String, $userId: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(
          first: 2000
          after: $after
          upperBound: 50000
          where: { Phase__c: { ne: "Closed" } }
          orderBy: { Decision_Date__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
              Account__r @optional {
                Name @optional {
                  value
                }
              }
              Is_My_Account__c @optional {
                value
              }
              Phase__c {
                value
                label
              }
              Revision__c @optional {
                value
              }
              Decision_Date__c @optional {
                value
              }
              Term_End_Date__c @optional {
                value
              }
              Notice_Deadline__c @optional {
                value
              }
              Notice_Given_Date__c @optional {
                value
              }
              First_Checkpoint_Date__c @optional {
                value
              }
              First_Checkpoint_Call__c @optional {
                value
                label
              }
              First_Checkpoint_Signal__c @optional {
                value
                label
              }
              Second_Checkpoint_Date__c @optional {
                value
              }
              Second_Checkpoint_Call__c @optional {
                value
                label
              }
              Second_Checkpoint_Signal__c @optional {
                value
                label
              }
              Due_Amount__c @optional {
                value
              }
              Next_Step__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        Negotiation_Offer__c(
          first: 200
          where: {
            Status__c: { eq: "Draft" }
            Approval__c: { in: ["Approved", "Rejected"] }
            Approval_Requested_By__c: { eq: $userId }
          }
        ) {
          edges {
            node {
              Id
              Round__c {
                value
              }
              Approval__c {
                value
              }
              Negotiation__r @optional {
                Name {
                  value
                }
              }
            }
          }
        }
      }
    }
  }
`;

type Optional<Value> = FieldNode<Value> | null | undefined;

export interface HomeNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly CurrencyIsoCode?: Optional<string>;
  readonly Account__r?: { readonly Name?: Optional<string> } | null;
  readonly Is_My_Account__c?: Optional<boolean>;
  readonly Phase__c: FieldNode<string>;
  readonly Revision__c?: Optional<number>;
  readonly Decision_Date__c?: Optional<string>;
  readonly Term_End_Date__c?: Optional<string>;
  readonly Notice_Deadline__c?: Optional<string>;
  readonly Notice_Given_Date__c?: Optional<string>;
  readonly First_Checkpoint_Date__c?: Optional<string>;
  readonly First_Checkpoint_Call__c?: Optional<string>;
  readonly First_Checkpoint_Signal__c?: Optional<string>;
  readonly Second_Checkpoint_Date__c?: Optional<string>;
  readonly Second_Checkpoint_Call__c?: Optional<string>;
  readonly Second_Checkpoint_Signal__c?: Optional<string>;
  readonly Due_Amount__c?: Optional<number>;
  readonly Next_Step__c?: Optional<string>;
}

export interface ApprovalNode {
  readonly Id: string;
  readonly Round__c: FieldNode<number>;
  readonly Approval__c: FieldNode<string>;
  readonly Negotiation__r?: { readonly Name: FieldNode<string> } | null;
}

export interface HomeData {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<HomeNode> & {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
      readonly Negotiation_Offer__c?: Connection<ApprovalNode> | null;
    };
  };
}
