import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { dayIn } from "c/calendarDay";
import { dealOf, nodesOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import type { StripFact } from "c/factStrip";
import { localeSettings } from "c/localeSettings";
import type { Participation } from "c/participation";
import { allocatedFact, envelopeFact, publicationText } from "./amountFacts";
import { dateFacts } from "./dateFacts";
import { gaugeOf, sentencesOf, withoutGate } from "./participationFacts";
import type { Gauge, Sentence, Words } from "./participationFacts";
import { LABELS } from "./statusLabels";
import { STATUS_QUERY } from "./statusQuery";
import type { StatusData, StatusNode } from "./statusQuery";

/** Where a consortium deal stands, in one band: dates, participation, money, what comes next. */
export default class DealStatus extends LightningElement {
  @api recordId: string | undefined;
  labels = LABELS;
  query = STATUS_QUERY;
  deal: Deal | undefined;
  errors: readonly unknown[] | undefined;
  private node: StatusNode | undefined;
  private standing: Participation | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredDeal({ data, errors, refresh }: GraphQLResult<StatusData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Consortium_Deal__c)[0];
    if (!node) return;
    this.node = node;
    this.deal = withoutGate(dealOf(node, localeSettings.currency));
    this.standing = participationIn(this.deal, localeSettings.timeZone);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.deal && !this.errors;
  }

  get facts(): StripFact[] {
    if (!this.deal) return [];
    const { locale, timeZone } = localeSettings;
    const dates = dateFacts(this.deal, {
      today: dayIn(timeZone, new Date()),
      locale,
      consortium: this.node?.Account__r?.Name?.value ?? "",
      carrier: this.node?.Carrying_Body__r?.Name?.value ?? ""
    });
    return [...dates, envelopeFact(this.deal, locale), allocatedFact(this.deal, locale)];
  }

  get publication(): string {
    return this.node ? publicationText(this.node) : "";
  }

  get hasMembers(): boolean {
    return (this.deal?.members.length ?? 0) > 0;
  }

  get gauge(): Gauge | undefined {
    const { deal, standing } = this;
    return deal && standing && gaugeOf(deal, standing, this.words);
  }

  get sentences(): readonly Sentence[] {
    const { deal, standing } = this;
    return deal && standing ? sentencesOf(deal, standing, this.words) : [];
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private get words(): Words {
    const base = this.node?.Participation_Base__c;
    return { locale: localeSettings.locale, base: base?.label ?? base?.value ?? "" };
  }
}
