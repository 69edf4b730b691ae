import { gql } from "lightning/graphql";
import { SENDER } from "c/paperPerson";

export { contactOf, evidenceOf, linesOf, offerOf, valueOf } from "./paperParts";
export { usageCounts } from "./usageGroups";
export type {
  PaperData,
  LinesData,
  ProofData,
  ContactNode,
  NegotiationNode,
  OfferNode,
  LineNode,
  EvidenceNode
} from "./paperNodes";

/*
 * The only reads behind paper that a customer receives. What is not named here cannot be printed: a test holds each
 * of these fields against the metadata and fails for one that is Restricted or derived from one.
 */

/** Who writes, to which customer, and our offers: what to choose from. */
export const PAPER_QUERY = gql`
  query NegotiationPaper($id: ID) {
    uiapi {
      ${SENDER}
      query {
        Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              CurrencyIsoCode @optional {
                value
              }
              Account__c {
                value
              }
              Account__r @optional {
                Name {
                  value
                }
              }
              Term_Start_Date__c @optional {
                value
              }
              Term_End_Date__c @optional {
                value
              }
              Negotiation_Offers__r(
                first: 500
                where: { Side__c: { eq: "Ours" } }
                orderBy: { Round__c: { order: DESC } }
              ) {
                edges {
                  node {
                    Id
                    Round__c {
                      value
                    }
                    Package__c @optional {
                      value
                    }
                    Status__c {
                      value
                      label
                    }
                    Needs_Approval__c @optional {
                      value
                    }
                    Approval__c @optional {
                      value
                    }
                    Offer_Date__c @optional {
                      value
                    }
                    Valid_Until__c @optional {
                      value
                    }
                    Term_Start_Date__c @optional {
                      value
                    }
                    Term_End_Date__c @optional {
                      value
                    }
                    Year_Count__c @optional {
                      value
                    }
                    Extra_Value_Amount__c @optional {
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

/** The lines of the offer that was chosen, and whom it may be addressed to. */
export const LINES_QUERY = gql`
  query OfferPaperLines($offerId: ID, $accountId: ID) {
    uiapi {
      query {
        Contact(
          first: 500
          where: { AccountId: { eq: $accountId } }
          orderBy: { Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name {
                value
              }
              Title @optional {
                value
              }
            }
          }
        }
        Offer_Line__c(where: { Offer__c: { eq: $offerId } }, first: 2000) {
          edges {
            node {
              Id
              Product__c @optional {
                value
              }
              Product__r @optional {
                Name {
                  value
                }
              }
              Base_Price__c @optional {
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
              Cap_Percent__c @optional {
                value
              }
              Free_Content_Amount__c @optional {
                value
              }
              Negotiation_Line__r @optional {
                Position__c @optional {
                  value
                }
                VAT_Rate__c @optional {
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

/** What may be quoted and how much is used. */
export const PROOF_QUERY = gql`
  query PaperProof($accountId: ID, $productIds: [ID], $from: Date) {
    uiapi {
      query {
        Value_Evidence__c(
          first: 100
          where: { Account__c: { eq: $accountId }, May_Be_Quoted__c: { eq: true } }
          orderBy: { Period_End__c: { order: DESC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Product__c @optional {
                value
              }
              Measure__c @optional {
                value
              }
              Before_Value__c @optional {
                value
              }
              After_Value__c @optional {
                value
              }
              Period_Start__c @optional {
                value
              }
              Period_End__c @optional {
                value
              }
              Source__c @optional {
                value
              }
              Source_Date__c @optional {
                value
              }
            }
          }
        }
      }
      aggregate {
        Usage_Month__c(
          first: 2000
          where: {
            Account__c: { eq: $accountId }
            Product__c: { in: $productIds }
            Metric__c: { eq: "Unique_Item_Requests" }
            Month__c: { gte: { value: $from } }
          }
          groupBy: {
            Product__c: { group: true }
            Report_ID__c: { group: true }
            Release__c: { group: true }
            Access_Type__c: { group: true }
            Month__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
                Product__c {
                  value
                }
                Report_ID__c {
                  value
                }
                Release__c {
                  value
                }
                Access_Type__c {
                  value
                }
                Month__c {
                  value
                }
                Count__c {
                  sum {
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
`;
