import { gql } from "lightning/graphql";
import type { Connection, DealNode } from "c/dealModel";

/** Everything the studio works with, in one read. */
export const STUDIO_QUERY = gql`
  query AllocationStudio($id: ID) {
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
              Allocation_Model__c @optional {
                value
              }
              Equal_Part_Percent__c @optional {
                value
              }
              Missing_Weight_Rule__c @optional {
                value
              }
              Lower_Collar_Percent__c @optional {
                value
              }
              Upper_Collar_Percent__c @optional {
                value
              }
              Rounding_Mode__c @optional {
                value
              }
              Rounding_Place__c @optional {
                value
              }
              Rounding_Unit__c @optional {
                value
              }
              Silence_Rule__c @optional {
                value
              }
              Opt_Rule__c @optional {
                value
              }
              Participation_Threshold__c @optional {
                value
              }
              Participation_Cut_Off_Date__c @optional {
                value
              }
              Administration_Fee_Percent__c @optional {
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
                    Envelope_Amount__c @optional {
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
                  }
                }
              }
              Deal_Members__r(first: 2000, orderBy: { CreatedDate: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Member_Account__r @optional {
                      Name {
                        value
                      }
                    }
                    Member_Account__c @optional {
                      value
                    }
                    Co_Funder_Account__c @optional {
                      value
                    }
                    Response__c @optional {
                      value
                    }
                    Response_On__c @optional {
                      value
                    }
                    Access_Start_Date__c @optional {
                      value
                    }
                    Allocation_Weight__c @optional {
                      value
                    }
                    Surrogate_Weight__c @optional {
                      value
                    }
                    Participation_Weight__c @optional {
                      value
                    }
                    Last_Year_Amount__c @optional {
                      value
                    }
                    Floor_Amount__c @optional {
                      value
                    }
                    Ceiling_Amount__c @optional {
                      value
                    }
                  }
                }
              }
              Allocation_Scenarios__r(first: 2000, orderBy: { CreatedDate: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Name {
                      value
                    }
                    Is_Chosen__c @optional {
                      value
                    }
                    Envelope_Amount__c @optional {
                      value
                    }
                    Parameters__c @optional {
                      value
                    }
                    Note__c @optional {
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

export interface StudioData {
  readonly uiapi: {
    readonly query: { readonly Consortium_Deal__c: Connection<DealNode> };
  };
}
