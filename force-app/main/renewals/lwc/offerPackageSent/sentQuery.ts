import { gql } from "lightning/graphql";
import type { Connection } from "c/negotiationModel";
import type { OfferLineNode } from "c/offerPackage";

/** The lines of one offer. */
export const SENT_QUERY = gql`
  query OfferLines($id: ID) {
    uiapi {
      query {
        Offer_Line__c(where: { Offer__c: { eq: $id } }, first: 2000) {
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

export interface SentData {
  readonly uiapi: { readonly query: { readonly Offer_Line__c: Connection<OfferLineNode> } };
}
