import { gql } from "lightning/graphql";
import type { Connection, DealNode } from "c/dealModel";

/** Votes, stances and shares of the members. */
export const POLITICS_QUERY = gql`
  query DealPolitics($id: ID) {
    uiapi {
      query {
        Consortium_Deal__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
              Deal_Members__r(first: 2000, orderBy: { CreatedDate: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Member_Account__c @optional {
                      value
                    }
                    Member_Account__r @optional {
                      Name {
                        value
                      }
                    }
                    Co_Funder_Account__c @optional {
                      value
                    }
                    Response__c @optional {
                      value
                      label
                    }
                    Stance__c @optional {
                      value
                      label
                    }
                    Votes__c @optional {
                      value
                    }
                    Allocation_Weight__c @optional {
                      value
                    }
                    Weight_Metric__c @optional {
                      value
                    }
                    First_Year_Amount__c @optional {
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

export interface PoliticsData {
  readonly uiapi: {
    readonly query: { readonly Consortium_Deal__c: Connection<DealNode> };
  };
}
