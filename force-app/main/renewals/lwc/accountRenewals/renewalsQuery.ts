import { gql } from "lightning/graphql";
import type { Connection, FieldNode } from "c/negotiationModel";

/** Negotiations of an account that are not closed, the next decision first. */
export const RENEWALS_QUERY = gql`
  query AccountRenewals($accountId: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(
          first: 50
          where: { Account__c: { eq: $accountId }, Phase__c: { ne: "Closed" } }
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
              Phase__c {
                value
                label
              }
              Decision_Date__c @optional {
                value
              }
              Due_Amount__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

export interface RenewalNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly CurrencyIsoCode?: FieldNode<string> | null;
  readonly Phase__c: FieldNode<string>;
  readonly Decision_Date__c?: FieldNode<string>;
  readonly Due_Amount__c?: FieldNode<number>;
}

export interface RenewalsData {
  readonly uiapi: { readonly query: { readonly Renewal_Negotiation__c: Connection<RenewalNode> } };
}
