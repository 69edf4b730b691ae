import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import { nodesOf } from "c/negotiationModel";
import type { ScaleBand, ScaleMark } from "c/scaleChart";
import ZONE_EMPTY from "@salesforce/label/c.Negotiation_Zone_Empty";
import ZONE_FAILED from "@salesforce/label/c.Negotiation_Zone_Failed";
import ZONE_TITLE from "@salesforce/label/c.Negotiation_Zone_Title";
import { zoneFacts } from "./zoneFacts";
import type { TeamFacts, ZoneFacts } from "./zoneFacts";
import { zoneBands, zoneMarks } from "./zoneMarks";
import { ZONE_QUERY } from "./zoneQuery";
import type { ZoneData } from "./zoneQuery";
import { zoneWords } from "./zoneWords";
import type { ZoneWords } from "./zoneWords";

/**
 * Both sides on one scale. Whoever is not of the negotiation team sees offers and their mid-point, on a scale made of
 * these alone. Fires `changed` when the customer’s alternative was saved.
 */
export default class NegotiationZone extends LightningElement {
  @api recordId: string | undefined;
  /** Total of the draft being typed. */
  @api tableAmount: Minor | undefined;
  /** Currency of the negotiation where its record does not say it. */
  @api currency: string | undefined;
  labels = { empty: ZONE_EMPTY, failed: ZONE_FAILED, title: ZONE_TITLE };
  query = ZONE_QUERY;
  facts: ZoneFacts | undefined;
  errors: readonly unknown[] | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredZone({ data, errors, refresh }: GraphQLResult<ZoneData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Renewal_Negotiation__c)[0];
    if (node) this.facts = zoneFacts(node, this.currency ?? localeSettings.currency);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.facts && !this.errors;
  }

  get marks(): ScaleMark[] {
    return this.facts ? zoneMarks(this.facts, this.tableAmount, localeSettings.locale) : [];
  }

  get bands(): ScaleBand[] {
    return zoneBands(this.team);
  }

  get hasMarks(): boolean {
    return this.marks.length > 0;
  }

  /** Without a chart the title stands alone. */
  get isBare(): boolean {
    return !this.hasMarks;
  }

  get team(): TeamFacts | undefined {
    return this.facts?.team;
  }

  get words():
    (Omit<ZoneWords, "warnings"> & { warnings: { key: string; text: string }[] }) | undefined {
    if (!this.facts || !this.team) return undefined;
    // What was never set no longer matters.
    if (this.facts.isClosed && this.team.zone.kind === "unknown") return undefined;
    const words = zoneWords(this.team, localeSettings.locale, this.facts.currency);
    return { ...words, warnings: words.warnings.map((text) => ({ key: text, text })) };
  }

  async handleChanged(): Promise<void> {
    await this.refresh();
    this.dispatchEvent(new CustomEvent("changed"));
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }
}
