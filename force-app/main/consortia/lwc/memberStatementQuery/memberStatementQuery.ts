import { gql } from "lightning/graphql";
import { SENDER } from "c/paperPerson";

export { statementOf, totalsOf } from "./statementOf";
export type { FeeKind, Statement, StatementFee, StatementTotals } from "./statement";
export type { StatementData, TotalsData } from "./statementNodes";

/*
 * The only reads behind a member's statement. What is not named here cannot be printed: the first asks for one
 * member by its id, with its own fees and its deal; the second for sums of the deal, and only of a deal whose
 * allocations are not confidential. Neither asks for other members, nor for a scenario's shares.
 */

/** One member: its answers, its weight and bounds, its fees, and the rules of its deal. */
export const STATEMENT_QUERY = gql`
  query MemberStatement($id: ID) {
    uiapi {
      ${SENDER}
      query {
        Deal_Member__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              CurrencyIsoCode @optional {
                value
              }
              Deal__c {
                value
              }
              Paper_Language__c @optional {
                value
              }
              Member_Account__r @optional {
                Name {
                  value
                }
              }
              Payer_Account__r @optional {
                Name {
                  value
                }
              }
              Response__c @optional {
                value
              }
              Response_On__c @optional {
                value
              }
              Response_Contact__r @optional {
                Name {
                  value
                }
              }
              Access_Start_Date__c @optional {
                value
              }
              Left_On__c @optional {
                value
              }
              Allocation_Weight__c @optional {
                value
              }
              Surrogate_Weight__c @optional {
                value
              }
              Weight_Metric__c @optional {
                value
              }
              Weight_Source__c @optional {
                value
              }
              Weight_Year__c @optional {
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
              Deal__r @optional {
                Id
                Name {
                  value
                }
                Currency_Code__c @optional {
                  value
                }
                Status__c @optional {
                  value
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
                End_Date__c @optional {
                  value
                }
                Signature_Date__c @optional {
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
                Rounding_Unit__c @optional {
                  value
                }
                Allocations_Confidential__c @optional {
                  value
                }
                Publication_State__c @optional {
                  value
                }
              }
              Member_Fees__r(first: 500, orderBy: { Year_Position__c: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Kind__c @optional {
                      value
                    }
                    Is_Counted__c @optional {
                      value
                    }
                    Deal_Year__r @optional {
                      Position__c @optional {
                        value
                      }
                      Start_Date__c @optional {
                        value
                      }
                      End_Date__c @optional {
                        value
                      }
                    }
                    Net_Amount__c @optional {
                      value
                    }
                    Computed_Amount__c @optional {
                      value
                    }
                    Year_Part_Percent__c @optional {
                      value
                    }
                    VAT_Rate__c @optional {
                      value
                    }
                    VAT_Amount__c @optional {
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

/** By which model the shares were chosen; and, unless shares are confidential, what they are parts of. */
export const TOTALS_QUERY = gql`
  query MemberStatementTotals($dealId: ID) {
    uiapi {
      query {
        Allocation_Scenario__c(
          where: { Deal__c: { eq: $dealId }, Is_Chosen__c: { eq: true } }
          first: 1
        ) @optional {
          edges {
            node {
              Id
              Model__c @optional {
                value
              }
            }
          }
        }
        Consortium_Deal__c(
          where: { Id: { eq: $dealId }, Allocations_Confidential__c: { eq: false } }
          first: 1
        ) {
          edges {
            node {
              Id
              Weight_Total__c @optional {
                value
              }
              Deal_Years__r(first: 200, orderBy: { Position__c: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Position__c @optional {
                      value
                    }
                    Envelope_Amount__c @optional {
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
