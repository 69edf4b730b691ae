import { gql } from "lightning/graphql";
import type { Connection, NegotiationNode } from "c/negotiationModel";

/** Whose usage of which products over which term counts as proof. */
export const SCOPE_QUERY = gql`
  query NegotiationScope($id: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
              Account__c {
                value
              }
              Phase__c {
                value
              }
              Term_Start_Date__c @optional {
                value
              }
              Term_End_Date__c @optional {
                value
              }
              Negotiation_Lines__r(
                first: 2000
                orderBy: { Position__c: { order: ASC, nulls: LAST } }
              ) {
                edges {
                  node {
                    Id
                    Product__c {
                      value
                    }
                    Product__r @optional {
                      Name {
                        value
                      }
                    }
                    Base_Price__c {
                      value
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

export interface ScopeData {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<Omit<NegotiationNode, "Negotiation_Offers__r">>;
    };
  };
}
