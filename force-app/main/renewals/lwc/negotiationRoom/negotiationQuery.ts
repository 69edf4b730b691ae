import { gql } from "lightning/graphql";
import type { Connection, NegotiationNode } from "c/negotiationModel";
import type { OfferLineNode } from "c/offerPackage";

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
              Revision__c @optional {
                value
              }
              LastModifiedDate @optional {
                value
              }
              LastModifiedBy @optional {
                Name @optional {
                  value
                }
              }
              Policy_Cut_Percent__c @optional {
                value
              }
              Policy_Term_Months__c @optional {
                value
              }
              Policy_Cap_Percent__c @optional {
                value
              }
              Policy_Discount_Percent__c @optional {
                value
              }
              Policy_Package_Tolerance_Percent__c @optional {
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
                    List_Price__c @optional {
                      value
                    }
                    Floor_Price__c @optional {
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
                    Offer_External_Id__c @optional {
                      value
                    }
                    Note__c @optional {
                      value
                    }
                    Year_Count__c @optional {
                      value
                    }
                    Contract_Amount__c @optional {
                      value
                    }
                    Present_Value_Amount__c @optional {
                      value
                    }
                    Net_Change_Percent__c @optional {
                      value
                    }
                    Extra_Value_Amount__c @optional {
                      value
                    }
                    Approval__c @optional {
                      value
                    }
                    Approval_Reason__c @optional {
                      value
                    }
                    Approver__r @optional {
                      Name @optional {
                        value
                      }
                    }
                    Needs_Approval__c @optional {
                      value
                    }
                    Worth_Amount__c @optional {
                      value
                    }
                    Is_Below_Walk_Away__c @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        Offer_Line__c(
          where: {
            Offer__r: {
              Negotiation__c: { eq: $id }
              Side__c: { eq: "Ours" }
              Status__c: { eq: "Draft" }
            }
          }
          first: 2000
        ) {
          edges {
            node {
              Id
              Offer__c {
                value
              }
              Negotiation_Line__c @optional {
                value
              }
              Price__c {
                value
              }
              Year_2_Price__c @optional {
                value
              }
              Year_3_Price__c @optional {
                value
              }
              Year_4_Price__c @optional {
                value
              }
              Year_5_Price__c @optional {
                value
              }
              Path_Uplift_Percent__c @optional {
                value
              }
              Cap_Percent__c @optional {
                value
              }
              Free_Content_Amount__c @optional {
                value
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
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<NegotiationNode>;
      /** Lines of our drafts. */
      readonly Offer_Line__c?: Connection<OfferLineNode>;
    };
  };
}
