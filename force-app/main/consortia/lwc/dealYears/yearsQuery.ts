import { gql } from "lightning/graphql";
import type { Connection, DealNode } from "c/dealModel";

/** Years, steps and what participation is counted on. */
export const YEARS_QUERY = gql`
  query DealYears($id: ID) {
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
              Commitment_Deadline__c @optional {
                value
              }
              Participation_Cut_Off_Date__c @optional {
                value
              }
              Participation_Threshold__c @optional {
                value
              }
              Opt_Rule__c @optional {
                value
              }
              Envelope_Total__c @optional {
                value
              }
              Deal_Years__r(first: 2000, orderBy: { Position__c: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Position__c @optional {
                      value
                    }
                    Start_Date__c @optional {
                      value
                    }
                    End_Date__c @optional {
                      value
                    }
                    Base_Amount__c @optional {
                      value
                    }
                    Change_Percent__c @optional {
                      value
                    }
                    Computed_Amount__c @optional {
                      value
                    }
                    Stated_Amount__c @optional {
                      value
                    }
                    Envelope_Amount__c @optional {
                      value
                    }
                    Allocated_Amount__c @optional {
                      value
                    }
                  }
                }
              }
              Deal_Tiers__r(first: 2000, orderBy: { Participation_From__c: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Participation_From__c @optional {
                      value
                    }
                    Price_Effect_Percent__c @optional {
                      value
                    }
                    Stated_Amount__c @optional {
                      value
                    }
                    Applied_Amount__c @optional {
                      value
                    }
                  }
                }
              }
              Deal_Members__r(first: 2000, orderBy: { CreatedDate: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Member_Account__c @optional {
                      value
                    }
                    Co_Funder_Account__c @optional {
                      value
                    }
                    Response__c @optional {
                      value
                      label
                    }
                    Response_On__c @optional {
                      value
                    }
                    Is_Participant__c @optional {
                      value
                    }
                    Participation_Weight__c @optional {
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

export interface YearsData {
  readonly uiapi: {
    readonly query: { readonly Consortium_Deal__c: Connection<DealNode> };
  };
}
