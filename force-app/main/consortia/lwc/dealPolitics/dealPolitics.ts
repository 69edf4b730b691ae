import { wire } from "lwc";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import QUOTA_FIELD from "@salesforce/schema/Consortium_Deal__c.Vote_Quota__c";
import type { Deal, DealNode } from "c/dealModel";
import DealPart from "c/dealPart";
import { fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatPercent } from "c/percent";
import type { Voter } from "c/powerCoalition";
import { saveChanges } from "c/recordChanges";
import QUOTA_HELP from "@salesforce/label/c.Consortia_Politics_Quota_Help";
import QUOTA_WRONG from "@salesforce/label/c.Consortia_Politics_Quota_Wrong";
import SHOW_ALL from "@salesforce/label/c.Consortia_Politics_Show_All";
import UNDER_WAY from "@salesforce/label/c.Consortia_Politics_Under_Way";
import { courtingOf } from "./courtingWords";
import type { Courting } from "./courtingWords";
import { LABELS } from "./politicsLabels";
import { POLITICS_QUERY } from "./politicsQuery";
import { powerRows } from "./powerRows";
import type { PowerById, PowerRow } from "./powerRows";
import { powerInPauses } from "./powerRun";
import { agreedQuota, quotaOf, totalVotes, votersOf } from "./voters";

const NO_POWER: PowerById = new Map();
const FIRST_ROWS = 20;

/** Votes, what they are worth, and whom to court. About institutions, never persons. */
export default class DealPolitics extends DealPart {
  labels = LABELS;
  override query = POLITICS_QUERY;
  objectApiName = QUOTA_FIELD.objectApiName;
  quota = "";
  saving = false;
  saveErrors: readonly unknown[] | undefined;
  /** Percent of the calculation that is done; undefined while none runs. */
  progress: number | undefined;
  showsAll = false;
  allRows: readonly PowerRow[] = [];
  courting: Courting | undefined;
  private voters: readonly Voter[] = [];
  private agreed = 0;
  private run = 0;

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  /** A calculation under way stops. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.run += 1;
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

  /** A quota that is tried may become the deal's. */
  get canKeep(): boolean {
    const quota = quotaOf(this.quota, this.voters);
    const isEditable = this.objectInfo?.data?.fields.Vote_Quota__c?.updateable ?? false;
    return isEditable && quota !== undefined && quota !== this.agreed;
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

  async handleKeep(): Promise<void> {
    const { deal, voters } = this;
    const quota = quotaOf(this.quota, voters);
    if (!deal || quota === undefined || this.saving) return;
    this.saving = true;
    const fields = { Vote_Quota__c: quota, Vote_Quota_Unit__c: "Votes" };
    const change = { alias: "deal", object: this.objectApiName, id: deal.id, fields };
    const errors = await saveChanges("KeepQuota", [change]);
    this.saving = false;
    this.saveErrors = errors.length > 0 ? errors : undefined;
    if (errors.length === 0) this.refreshPage();
  }

  handleShowAll(): void {
    this.showsAll = true;
  }

  /** What is being tried stays; else the deal's quota stands. */
  protected override async showDeal(deal: Deal, node: DealNode): Promise<void> {
    const isTried = this.quota !== "" && this.quota !== String(this.agreed);
    this.voters = votersOf(deal.members);
    this.agreed = agreedQuota(node, this.voters);
    if (!isTried) this.quota = String(this.agreed);
    await this.weigh();
  }

  /** A later quota takes the place of the calculation under way. */
  private async weigh(): Promise<void> {
    this.run += 1;
    const { run, voters } = this;
    const quota = quotaOf(this.quota, voters);
    this.progress = undefined;
    this.showPower(NO_POWER, quota);
    if (quota === undefined) return;
    try {
      const vote = { votes: voters.map(({ votes }) => votes), quota };
      const found = await powerInPauses(vote, () => run === this.run, this.showProgress);
      if (!found) return;
      this.showPower(new Map(voters.map(({ key }, index) => [key, found[index]])), quota);
    } catch (error) {
      this.errors = [error];
    }
    this.progress = undefined;
  }

  private showPower(powers: PowerById, quota: number | undefined): void {
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
