import { gql } from "lightning/graphql";
import type { Connection, NegotiationNode } from "c/negotiationModel";

/** Offers of both sides. */
export const ROUNDS_QUERY = gql`
  query NegotiationRounds($id: ID) {
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
                    Total_Amount__c @optional {
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

export interface RoundsData {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<Omit<NegotiationNode, "Negotiation_Lines__r">>;
    };
  };
}
