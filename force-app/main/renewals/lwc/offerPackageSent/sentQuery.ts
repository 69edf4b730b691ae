import type { Connection } from "c/negotiationModel";
import { offerLines } from "c/negotiationQuery";
import type { OfferLineNode } from "c/offerPackage";
import { query } from "c/recordQuery";

/** The lines of one offer. */
export const SENT_QUERY = query("OfferLines", offerLines("{ Offer__c: { eq: $id } }"));

export interface SentData {
  readonly uiapi: { readonly query: { readonly Offer_Line__c: Connection<OfferLineNode> } };
}
