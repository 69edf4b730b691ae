import { gql } from "lightning/graphql";
import type { Connection, DealNode, FieldNode } from "c/dealModel";

/** Everything the status says, in one read. */
export const STATUS_QUERY = gql`
  query DealStatus($id: ID) {
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
              Status__c @optional {
                value
                label
              }
              Account__r @optional {
                Name {
                  value
                }
              }
              Carrying_Body__r @optional {
                Name {
                  value
                }
              }
              Start_Date__c @optional {
                value
              }
              Decision_Date__c @optional {
                value
              }
              Commitment_Deadline__c @optional {
                value
              }
              Signature_Date__c @optional {
                value
              }
              Participation_Cut_Off_Date__c @optional {
                value
              }
              Participation_Base__c @optional {
                value
                label
              }
              Participation_Threshold__c @optional {
                value
              }
              Opt_Rule__c @optional {
                value
              }
              Silence_Rule__c @optional {
                value
              }
              Envelope_Total__c @optional {
                value
              }
              Allocated_Total__c @optional {
                value
              }
              Next_Step__c @optional {
                value
              }
              Publication_State__c @optional {
                value
              }
              Publication_Fee_Count__c @optional {
                value
              }
              Counted_Fee_Count__c @optional {
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

export interface StatusNode extends DealNode {
  readonly Account__r?: { readonly Name?: FieldNode<string> } | null;
  readonly Carrying_Body__r?: { readonly Name?: FieldNode<string> } | null;
  readonly Publication_State__c?: FieldNode<string>;
  readonly Publication_Fee_Count__c?: FieldNode<number>;
  readonly Counted_Fee_Count__c?: FieldNode<number>;
}

export interface StatusData {
  readonly uiapi: {
    readonly query: { readonly Consortium_Deal__c: Connection<StatusNode> };
  };
}
