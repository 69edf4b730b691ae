import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { dealOf, nodesOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import { fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatPercent } from "c/percent";
import type { Voter } from "c/powerCoalition";
import QUOTA_HELP from "@salesforce/label/c.Consortia_Politics_Quota_Help";
import QUOTA_WRONG from "@salesforce/label/c.Consortia_Politics_Quota_Wrong";
import SHOW_ALL from "@salesforce/label/c.Consortia_Politics_Show_All";
import UNDER_WAY from "@salesforce/label/c.Consortia_Politics_Under_Way";
import { courtingOf } from "./courtingWords";
import type { Courting } from "./courtingWords";
import { LABELS } from "./politicsLabels";
import { POLITICS_QUERY } from "./politicsQuery";
import type { PoliticsData } from "./politicsQuery";
import { powerRows } from "./powerRows";
import type { PowerById, PowerRow } from "./powerRows";
import { powerInPauses } from "./powerRun";
import { quotaOf, totalVotes, usualQuota, votersOf } from "./voters";

const NO_POWER: PowerById = new Map();
const FIRST_ROWS = 20;

/** Votes, what they are worth, and whom to court. About institutions, never persons. */
export default class DealPolitics extends LightningElement {
  @api recordId: string | undefined;
  labels = LABELS;
  query = POLITICS_QUERY;
  deal: Deal | undefined;
  errors: readonly unknown[] | undefined;
  quota = "";
  /** Percent of the calculation that is done; undefined while none runs. */
  progress: number | undefined;
  showsAll = false;
  allRows: readonly PowerRow[] = [];
  courting: Courting | undefined;
  private voters: readonly Voter[] = [];
  private run = 0;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  async wiredDeal({ data, errors, refresh }: GraphQLResult<PoliticsData>): Promise<void> {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Consortium_Deal__c)[0];
    if (!node) return;
    this.deal = dealOf(node, localeSettings.currency);
    this.voters = votersOf(this.deal.members);
    if (quotaOf(this.quota, this.voters) === undefined) this.quota = `${usualQuota(this.voters)}`;
    await this.weigh();
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  /** A calculation under way stops. */
  override disconnectedCallback(): void {
    this.run += 1;
  }

  get loading(): boolean {
    return !this.deal && !this.errors;
  }

  get hasVotes(): boolean {
    return this.voters.length > 0;
  }

  get totalVotes(): number {
    return totalVotes(this.voters);
  }

  get quotaHelp(): string {
    const quota = quotaOf(this.quota, this.voters);
    if (quota === undefined) return fillLabel(QUOTA_WRONG, this.totalVotes);
    const part = fraction(BigInt(quota), BigInt(this.totalVotes));
    const percent = formatPercent(part, { locale: localeSettings.locale });
    return fillLabel(QUOTA_HELP, this.totalVotes, percent);
  }

  get progressText(): string {
    if (this.progress === undefined) return "";
    const part = fraction(BigInt(this.progress), 100n);
    return fillLabel(UNDER_WAY, formatPercent(part, { locale: localeSettings.locale, digits: 0 }));
  }

  get rows(): readonly PowerRow[] {
    return this.showsAll ? this.allRows : this.allRows.slice(0, FIRST_ROWS);
  }

  get showAllLabel(): string {
    const count = this.voters.length;
    return !this.showsAll && count > FIRST_ROWS ? fillLabel(SHOW_ALL, count) : "";
  }

  async handleQuota(event: CustomEvent<{ value: string }>): Promise<void> {
    this.quota = event.detail.value;
    await this.weigh();
  }

  handleShowAll(): void {
    this.showsAll = true;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** A later quota takes the place of the calculation under way. */
  private async weigh(): Promise<void> {
    this.run += 1;
    const { run, voters } = this;
    const quota = quotaOf(this.quota, voters);
    this.progress = undefined;
    this.show(NO_POWER, quota);
    if (quota === undefined) return;
    try {
      const vote = { votes: voters.map(({ votes }) => votes), quota };
      const found = await powerInPauses(vote, () => run === this.run, this.showProgress);
      if (!found) return;
      this.show(new Map(voters.map(({ key }, index) => [key, found[index]])), quota);
    } catch (error) {
      this.errors = [error];
    }
    this.progress = undefined;
  }

  private show(powers: PowerById, quota: number | undefined): void {
    const members = this.deal?.members ?? [];
    const { locale } = localeSettings;
    this.allRows = powerRows(members, powers, locale);
    this.courting = quota ? courtingOf(this.voters, members, quota, locale) : undefined;
  }

  /** In whole percents: a page that repaints more often calculates more slowly. */
  private showProgress = (part: number): void => {
    this.progress = Math.floor(part * 100);
  };
}
