import { gql } from "lightning/graphql";
import type { Connection, FieldNode } from "c/negotiationModel";

/** A negotiation with its lines, the offers made, and what each offer asked for each line. */
export const CLOSING_QUERY = gql`
  query NegotiationClosing($id: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              CurrencyIsoCode @optional {
                value
              }
              Phase__c {
                value
              }
              Result__c @optional {
                value
                label
              }
              Revision__c @optional {
                value
              }
              Due_Amount__c @optional {
                value
              }
              Forecast_Amount__c @optional {
                value
              }
              Final_Amount__c @optional {
                value
              }
              Term_End_Date__c @optional {
                value
              }
              Effective_Date__c @optional {
                value
              }
              Signature_Date__c @optional {
                value
              }
              Grace_End_Date__c @optional {
                value
              }
              Next_Term_End_Date__c @optional {
                value
              }
              Loss_Reason__c @optional {
                value
              }
              Competitor__c @optional {
                value
              }
              Negotiation_Lines__r(
                first: 2000
                orderBy: { Position__c: { order: ASC, nulls: LAST } }
              ) {
                edges {
                  node {
                    Id
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
                    Final_Price__c @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        Negotiation_Offer__c(
          where: {
            Negotiation__c: { eq: $id }
            Status__c: { in: ["Accepted", "Sent", "Received"] }
          }
          first: 200
          orderBy: { Round__c: { order: DESC } }
        ) {
          edges {
            node {
              Id
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
              Total_Amount__c @optional {
                value
              }
              Term_End_Date__c @optional {
                value
              }
            }
          }
        }
        Offer_Line__c(
          where: {
            Offer__r: {
              Negotiation__c: { eq: $id }
              Status__c: { in: ["Accepted", "Sent", "Received"] }
            }
          }
          first: 2000
          orderBy: { CreatedDate: { order: DESC } }
        ) {
          edges {
            node {
              Offer__c {
                value
              }
              Negotiation_Line__c @optional {
                value
              }
              Price__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

type Optional<Value> = FieldNode<Value> | null | undefined;

export interface ClosingLineNode {
  readonly Id: string;
  readonly Product__r?: { readonly Name: FieldNode<string> } | null;
  readonly Base_Price__c: FieldNode<number>;
  readonly Proposed_Price__c?: Optional<number>;
  readonly Final_Price__c?: Optional<number>;
}

export interface ClosingNode {
  readonly Id: string;
  readonly CurrencyIsoCode?: Optional<string>;
  readonly Phase__c: FieldNode<string>;
  readonly Result__c?: Optional<string>;
  readonly Revision__c?: Optional<number>;
  readonly Due_Amount__c?: Optional<number>;
  readonly Forecast_Amount__c?: Optional<number>;
  readonly Final_Amount__c?: Optional<number>;
  readonly Term_End_Date__c?: Optional<string>;
  readonly Effective_Date__c?: Optional<string>;
  readonly Signature_Date__c?: Optional<string>;
  readonly Grace_End_Date__c?: Optional<string>;
  readonly Next_Term_End_Date__c?: Optional<string>;
  readonly Loss_Reason__c?: Optional<string>;
  readonly Competitor__c?: Optional<string>;
  readonly Negotiation_Lines__r: Connection<ClosingLineNode> | null;
}

export interface MadeOfferNode {
  readonly Id: string;
  readonly Round__c: FieldNode<number>;
  readonly Side__c: FieldNode<string>;
  readonly Status__c: FieldNode<string>;
  readonly Package__c?: Optional<string>;
  readonly Total_Amount__c?: Optional<number>;
  readonly Term_End_Date__c?: Optional<string>;
}

export interface MadeLineNode {
  readonly Offer__c: FieldNode<string>;
  readonly Negotiation_Line__c?: Optional<string>;
  readonly Price__c: FieldNode<number>;
}

export interface ClosingData {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<ClosingNode>;
      readonly Negotiation_Offer__c?: Connection<MadeOfferNode> | null;
      readonly Offer_Line__c?: Connection<MadeLineNode> | null;
    };
  };
}
