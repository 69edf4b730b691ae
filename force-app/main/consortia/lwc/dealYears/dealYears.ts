import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { dealOf, nodesOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import { localeSettings } from "c/localeSettings";
import { stepRows } from "./stepRows";
import type { StepRow } from "./stepRows";
import { compoundText, totalRow, yearRows } from "./yearRows";
import type { YearRow } from "./yearRows";
import { LABELS } from "./yearsLabels";
import { YEARS_QUERY } from "./yearsQuery";
import type { YearsData } from "./yearsQuery";

/** The price path of a deal, and what participation makes of it. */
export default class DealYears extends LightningElement {
  @api recordId: string | undefined;
  labels = LABELS;
  query = YEARS_QUERY;
  deal: Deal | undefined;
  errors: readonly unknown[] | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredDeal({ data, errors, refresh }: GraphQLResult<YearsData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Consortium_Deal__c)[0];
    if (node) this.deal = dealOf(node, localeSettings.currency);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.deal && !this.errors;
  }

  get hasYears(): boolean {
    return (this.deal?.years.length ?? 0) > 0;
  }

  get rows(): YearRow[] {
    return this.deal ? yearRows(this.deal, localeSettings.locale) : [];
  }

  get total(): ReturnType<typeof totalRow> | undefined {
    return this.deal && totalRow(this.deal, localeSettings.locale);
  }

  get compound(): string {
    return this.deal ? compoundText(this.deal, localeSettings.locale) : "";
  }

  get steps(): StepRow[] {
    if (!this.deal) return [];
    const standing = participationIn(this.deal, localeSettings.timeZone);
    return stepRows(this.deal, standing, localeSettings.locale);
  }

  get hasSteps(): boolean {
    return (this.deal?.tiers.length ?? 0) > 0;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }
}
