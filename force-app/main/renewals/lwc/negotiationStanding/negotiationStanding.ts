import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { dayIn } from "c/calendarDay";
import type { StripFact } from "c/factStrip";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import type { Checkpoint } from "c/negotiationCheckpoints";
import { nodesOf } from "c/negotiationModel";
import STANDING_ACCESS from "@salesforce/label/c.Negotiation_Room_Access";
import STANDING_FAILED from "@salesforce/label/c.Negotiation_Standing_Failed";
import STANDING_TITLE from "@salesforce/label/c.Negotiation_Standing_Title";
import { standingOf } from "./standing";
import type { Standing } from "./standing";
import { standingAlerts } from "./standingAlerts";
import type { Alert } from "./standingAlerts";
import { amountFacts } from "./standingAmounts";
import { dateFacts } from "./standingDates";
import { STANDING_QUERY } from "./standingQuery";
import type { StandingData } from "./standingQuery";

/** Where we stand, in one band. Fires `changed` when a checkpoint’s answer was saved. */
export default class NegotiationStanding extends LightningElement {
  @api recordId: string | undefined;
  /** Total of the draft being typed; without one, our last offer stands. */
  @api tableAmount: Minor | undefined;
  /** Currency of the negotiation where its record does not say it. */
  @api currency: string | undefined;
  labels = { accessHint: STANDING_ACCESS, failed: STANDING_FAILED, title: STANDING_TITLE };
  query = STANDING_QUERY;
  standing: Standing | undefined;
  errors: readonly unknown[] | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredStanding({ data, errors, refresh }: GraphQLResult<StandingData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Renewal_Negotiation__c)[0];
    if (node) this.standing = standingOf(node, this.currency ?? localeSettings.currency);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get stripFacts(): StripFact[] {
    if (!this.standing) return [];
    const { locale, timeZone } = localeSettings;
    const today = dayIn(timeZone, new Date());
    const amounts = amountFacts(this.standing, this.tableAmount, locale);
    return [...amounts, ...dateFacts(this.standing, { today, locale })];
  }

  get alerts(): Alert[] {
    return this.standing ? standingAlerts(this.standing) : [];
  }

  get checkpoints(): readonly Checkpoint[] {
    return this.standing?.checkpoints ?? [];
  }

  get revision(): number | undefined {
    return this.standing?.revision;
  }

  get loading(): boolean {
    return !this.standing && !this.errors;
  }

  async handleChanged(): Promise<void> {
    await this.refresh();
    this.dispatchEvent(new CustomEvent("changed"));
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }
}
