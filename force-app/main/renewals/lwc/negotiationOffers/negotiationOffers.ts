import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { localeSettings } from "c/localeSettings";
import type { Offer } from "c/negotiationModel";
import OFFERS_CHANGE from "@salesforce/label/c.Negotiation_Offers_Change";
import OFFERS_DATE from "@salesforce/label/c.Negotiation_Offers_Date";
import OFFERS_EMPTY from "@salesforce/label/c.Negotiation_Offers_Empty";
import OFFERS_MIDPOINT from "@salesforce/label/c.Negotiation_Offers_Midpoint";
import OFFERS_OPEN from "@salesforce/label/c.Negotiation_Offers_Open";
import OFFERS_PACKAGE from "@salesforce/label/c.Negotiation_Offers_Package";
import OFFERS_ROUND from "@salesforce/label/c.Negotiation_Offers_Round";
import OFFERS_SIDE from "@salesforce/label/c.Negotiation_Offers_Side";
import OFFERS_STATUS from "@salesforce/label/c.Negotiation_Offers_Status";
import OFFERS_TITLE from "@salesforce/label/c.Negotiation_Offers_Title";
import OFFERS_TOTAL from "@salesforce/label/c.Negotiation_Offers_Total";
import OFFERS_VALID_UNTIL from "@salesforce/label/c.Negotiation_Offers_Valid_Until";
import { offerRows } from "./offerRows";
import type { OfferRow } from "./offerRows";

/** Earlier offers of both sides, latest first; a round's number opens its offer. */
export default class NegotiationOffers extends NavigationMixin(LightningElement) {
  @api offers: readonly Offer[] = [];
  @api currency = localeSettings.currency;
  labels = {
    change: OFFERS_CHANGE,
    date: OFFERS_DATE,
    empty: OFFERS_EMPTY,
    midpoint: OFFERS_MIDPOINT,
    open: OFFERS_OPEN,
    package: OFFERS_PACKAGE,
    round: OFFERS_ROUND,
    side: OFFERS_SIDE,
    status: OFFERS_STATUS,
    title: OFFERS_TITLE,
    total: OFFERS_TOTAL,
    validUntil: OFFERS_VALID_UNTIL
  };

  get hasOffers(): boolean {
    return this.offers.length > 0;
  }

  get rows(): OfferRow[] {
    return offerRows(this.offers, localeSettings.locale, this.currency);
  }

  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset.id;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: "Negotiation_Offer__c", actionName: "view" }
    });
  }
}
