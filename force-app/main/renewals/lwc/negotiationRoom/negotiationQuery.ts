import { gql } from "lightning/graphql";
import type { Connection, NegotiationNode } from "c/negotiationModel";

/** The room's one read. Optional fields drop out where the org lacks them or the user may not read them. */
export const NEGOTIATION_QUERY = gql`
  query NegotiationRoom($id: ID) {
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
              Due_Amount__c @optional {
                value
              }
              Decision_Date__c @optional {
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
                    Proposed_Price__c @optional {
                      value
                    }
                    Cap_Amount__c @optional {
                      value
                    }
                  }
                }
              }
              Negotiation_Offers__r(first: 500, orderBy: { Round__c: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Round__c {
                      value
                    }
                    Side__c {
                      value
                      label
                    }
                    Status__c {
                      value
                      label
                    }
                    Package__c @optional {
                      value
                    }
                    Offer_Date__c @optional {
                      value
                    }
                    Valid_Until__c @optional {
                      value
                    }
                    Total_Amount__c @optional {
                      value
                    }
                    Base_Amount__c @optional {
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

export interface NegotiationData {
  readonly uiapi: {
    readonly query: { readonly Renewal_Negotiation__c: Connection<NegotiationNode> };
  };
}
