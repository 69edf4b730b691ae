import { gql } from "lightning/graphql";
import type { Connection, FieldNode } from "c/negotiationModel";

/** Offers with what their approval is about; whoever asks says which ones by the filter. */
export const APPROVAL_QUERY = gql`
  query OfferApprovals($where: Negotiation_Offer__c_Filter, $first: Int) {
    uiapi {
      query {
        Negotiation_Offer__c(
          first: $first
          where: $where
          orderBy: { LastModifiedDate: { order: ASC } }
        ) {
          edges {
            node {
              Id
              CurrencyIsoCode @optional {
                value
              }
              LastModifiedDate {
                value
              }
              Round__c {
                value
              }
              Side__c {
                value
              }
              Status__c {
                value
              }
              Package__c @optional {
                value
              }
              Needs_Approval__c @optional {
                value
              }
              Approval__c @optional {
                value
                label
              }
              Approval_Reason__c @optional {
                value
              }
              Approval_Requested_On__c @optional {
                value
              }
              Approval_Requested_By__c @optional {
                value
              }
              Approval_Requested_By__r @optional {
                Name {
                  value
                }
              }
              Approver__c @optional {
                value
              }
              Approver__r @optional {
                Name {
                  value
                }
              }
              Approval_Answered_On__c @optional {
                value
              }
              Approval_Answered_By__r @optional {
                Name {
                  value
                }
              }
              Approved_Amount__c @optional {
                value
              }
              Is_Approved_As_It_Stands__c @optional {
                value
              }
              Base_Amount__c @optional {
                value
              }
              Total_Amount__c @optional {
                value
              }
              Net_Amount__c @optional {
                value
              }
              Contract_Amount__c @optional {
                value
              }
              Year_Count__c @optional {
                value
              }
              Term_Months__c @optional {
                value
              }
              Lowest_Cap_Percent__c @optional {
                value
              }
              Free_Content_Amount__c @optional {
                value
              }
              Extra_Value_Amount__c @optional {
                value
              }
              Negotiation__c {
                value
              }
              Negotiation__r @optional {
                Name {
                  value
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
                Account__r @optional {
                  Name @optional {
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

interface Named {
  readonly Name?: FieldNode<string> | null;
}

export interface NegotiationFacts extends Named {
  readonly Account__r?: Named | null;
  /** What an account manager may offer alone. */
  readonly Policy_Cut_Percent__c?: FieldNode<number> | null;
  readonly Policy_Term_Months__c?: FieldNode<number> | null;
  readonly Policy_Cap_Percent__c?: FieldNode<number> | null;
}

export interface ApprovalNode {
  readonly Id: string;
  readonly CurrencyIsoCode?: FieldNode<string> | null;
  readonly LastModifiedDate: FieldNode<string>;
  readonly Round__c: FieldNode<number>;
  readonly Side__c: FieldNode<string>;
  readonly Status__c: FieldNode<string>;
  readonly Package__c?: FieldNode<string> | null;
  readonly Needs_Approval__c?: FieldNode<boolean> | null;
  readonly Approval__c?: FieldNode<string> | null;
  readonly Approval_Reason__c?: FieldNode<string> | null;
  readonly Approval_Requested_On__c?: FieldNode<string> | null;
  readonly Approval_Requested_By__c?: FieldNode<string> | null;
  readonly Approval_Requested_By__r?: Named | null;
  readonly Approver__c?: FieldNode<string> | null;
  readonly Approver__r?: Named | null;
  readonly Approval_Answered_On__c?: FieldNode<string> | null;
  readonly Approval_Answered_By__r?: Named | null;
  readonly Approved_Amount__c?: FieldNode<number> | null;
  readonly Is_Approved_As_It_Stands__c?: FieldNode<boolean> | null;
  readonly Base_Amount__c?: FieldNode<number> | null;
  readonly Total_Amount__c?: FieldNode<number> | null;
  readonly Net_Amount__c?: FieldNode<number> | null;
  readonly Contract_Amount__c?: FieldNode<number> | null;
  readonly Year_Count__c?: FieldNode<number> | null;
  readonly Term_Months__c?: FieldNode<number> | null;
  readonly Lowest_Cap_Percent__c?: FieldNode<number> | null;
  readonly Free_Content_Amount__c?: FieldNode<number> | null;
  readonly Extra_Value_Amount__c?: FieldNode<number> | null;
  readonly Negotiation__c: FieldNode<string>;
  readonly Negotiation__r?: NegotiationFacts | null;
}

export interface ApprovalData {
  readonly uiapi: {
    readonly query: { readonly Negotiation_Offer__c: Connection<ApprovalNode> };
  };
}
