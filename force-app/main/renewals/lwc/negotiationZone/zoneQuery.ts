import { gql } from "lightning/graphql";
import type { Connection, FieldNode, NegotiationNode } from "c/negotiationModel";

/** Offers of both sides; what is for the negotiation team drops out for everybody else. */
export const ZONE_QUERY = gql`
  query NegotiationZone($id: ID) {
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
              Revision__c @optional {
                value
              }
              Due_Amount__c @optional {
                value
              }
              Opening_Amount__c @optional {
                value
              }
              Target_Amount__c @optional {
                value
              }
              Walk_Away_Amount__c @optional {
                value
              }
              Their_Reservation_Amount__c @optional {
                value
              }
              Their_Reservation_Confidence__c @optional {
                value
                label
              }
              Our_Alternative__c @optional {
                value
              }
              Our_Alternative_Amount__c @optional {
                value
              }
              Their_Alternative__c @optional {
                value
              }
              Their_Alternative_Amount__c @optional {
                value
              }
              Their_Alternative_Model__c @optional {
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

export interface ZoneNode extends Omit<NegotiationNode, "Negotiation_Lines__r"> {
  readonly Opening_Amount__c?: FieldNode<number>;
  readonly Target_Amount__c?: FieldNode<number>;
  readonly Walk_Away_Amount__c?: FieldNode<number>;
  readonly Their_Reservation_Amount__c?: FieldNode<number>;
  readonly Their_Reservation_Confidence__c?: FieldNode<string>;
  readonly Our_Alternative__c?: FieldNode<string>;
  readonly Our_Alternative_Amount__c?: FieldNode<number>;
  readonly Their_Alternative__c?: FieldNode<string>;
  readonly Their_Alternative_Amount__c?: FieldNode<number>;
  readonly Their_Alternative_Model__c?: FieldNode<string>;
}

export interface ZoneData {
  readonly uiapi: {
    readonly query: { readonly Renewal_Negotiation__c: Connection<ZoneNode> };
  };
}
