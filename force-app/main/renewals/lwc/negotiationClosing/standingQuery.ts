import { gql } from "lightning/graphql";
import type { Connection, FieldNode } from "c/negotiationModel";

/** Whether a negotiation is closed, and how. */
export const STANDING_QUERY = gql`
  query NegotiationClosed($id: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              Phase__c {
                value
              }
              Result__c @optional {
                value
                label
              }
            }
          }
        }
      }
    }
  }
`;

export interface StandingNode {
  readonly Id: string;
  readonly Phase__c: FieldNode<string>;
  readonly Result__c?: FieldNode<string> | null;
}

export interface StandingData {
  readonly uiapi: {
    readonly query: { readonly Renewal_Negotiation__c: Connection<StandingNode> };
  };
}
