import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { formatDay } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { nodesOf } from "c/negotiationModel";
import type { NegotiationLine, Offer } from "c/negotiationModel";
import { savedPackages } from "c/offerPackage";
import type { PackageContent } from "c/offerPackage";
import FAILED from "@salesforce/label/c.Negotiation_Room_Read_Failed";
import HISTORY from "@salesforce/label/c.Negotiation_Builder_History";
import { SENT_QUERY } from "./sentQuery";
import type { SentData } from "./sentQuery";

/** An offer made, line by line, read when it is looked at. Fires `packageread` with its content. */
export default class OfferPackageSent extends LightningElement {
  @api offer: Offer | undefined;
  @api lines: readonly NegotiationLine[] = [];
  @api currency = localeSettings.currency;
  @api firstYear: number | undefined;
  labels = { failed: FAILED };
  query = SENT_QUERY;
  content: PackageContent | undefined;
  errors: readonly unknown[] | undefined;
  private refresh: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.offer && { id: this.offer.id };
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredLines({ data, errors, refresh }: GraphQLResult<SentData>): void {
    if (refresh) this.refresh = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (!data || !this.offer) return;
    const nodes = nodesOf(data.uiapi.query.Offer_Line__c);
    this.content = savedPackages([this.offer], nodes, this.currency)[0]?.content;
    const detail = this.content;
    this.dispatchEvent(new CustomEvent<PackageContent | undefined>("packageread", { detail }));
  }

  get heading(): string {
    const { date, stateLabel = "" } = this.offer ?? {};
    const day = date ? formatDay(date, localeSettings.locale, { dateStyle: "medium" }) : "–";
    return fillLabel(HISTORY, stateLabel, day);
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }
}
