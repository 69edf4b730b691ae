import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { addMonths, dayIn } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { localeSettings } from "c/localeSettings";
import type { NegotiationLine } from "c/negotiationModel";
import { addMonthCounts, controlledMonths } from "c/usage";
import type { MonthCount } from "c/usage";
import USAGE_ACCESS from "@salesforce/label/c.Negotiation_Usage_Access";
import USAGE_ALL from "@salesforce/label/c.Negotiation_Usage_All";
import USAGE_CHART from "@salesforce/label/c.Negotiation_Usage_Chart";
import USAGE_COST from "@salesforce/label/c.Negotiation_Usage_Cost";
import USAGE_COST_TITLE from "@salesforce/label/c.Negotiation_Usage_Cost_Title";
import USAGE_EMPTY from "@salesforce/label/c.Negotiation_Usage_Empty";
import USAGE_EMPTY_TITLE from "@salesforce/label/c.Negotiation_Usage_Empty_Title";
import USAGE_FAILED from "@salesforce/label/c.Negotiation_Usage_Failed";
import USAGE_PRODUCT from "@salesforce/label/c.Negotiation_Usage_Product";
import USAGE_REQUESTS from "@salesforce/label/c.Negotiation_Usage_Requests";
import USAGE_TITLE from "@salesforce/label/c.Negotiation_Usage_Title";
import { costRows } from "./costRows";
import type { CostRow } from "./costRows";
import { USAGE_QUERY, usageCounts } from "./usageQuery";
import type { UsageData } from "./usageQuery";

const ALL = "all";
/** Twelve months shown, and a year before each of them, with a quarter's delay of reports. */
const MONTHS_READ = 27;

/** Proof beside the prices: requests by month and what one costs. */
export default class NegotiationUsage extends LightningElement {
  @api accountId: string | undefined;
  @api lines: readonly NegotiationLine[] = [];
  @api termStart: Day | undefined;
  @api termEnd: Day | undefined;
  @api currency = localeSettings.currency;
  labels = {
    accessHint: USAGE_ACCESS,
    chart: USAGE_CHART,
    cost: USAGE_COST,
    costTitle: USAGE_COST_TITLE,
    emptyMessage: USAGE_EMPTY,
    emptyTitle: USAGE_EMPTY_TITLE,
    failed: USAGE_FAILED,
    product: USAGE_PRODUCT,
    requests: USAGE_REQUESTS,
    title: USAGE_TITLE
  };
  query = USAGE_QUERY;
  months: ReadonlyMap<string, MonthCount[]> | undefined;
  errors: readonly unknown[] | undefined;
  chosen = ALL;
  private refresh: (() => Promise<void>) | undefined;

  get variables(): Record<string, unknown> | undefined {
    if (!this.accountId) return undefined;
    const today = dayIn(localeSettings.timeZone, new Date());
    const earliest = [addMonths(today, -MONTHS_READ), this.termStart ?? today].sort()[0] ?? today;
    const productIds = [...new Set(this.lines.map((line) => line.productId))];
    return { accountId: this.accountId, productIds, from: `${earliest.slice(0, 7)}-01` };
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredUsage({ data, errors, refresh }: GraphQLResult<UsageData>): void {
    this.refresh = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (data) this.months = controlledMonths(usageCounts(data));
  }

  get loading(): boolean {
    return this.months === undefined;
  }

  get hasUsage(): boolean {
    return (this.months?.size ?? 0) > 0;
  }

  get productOptions(): { value: string; label: string }[] {
    const named = new Map(this.lines.map((line) => [line.productId, line.product]));
    const options = [...named].filter(([id]) => this.months?.has(id));
    return [
      { value: ALL, label: USAGE_ALL },
      ...options.map(([value, label]) => ({ value, label }))
    ];
  }

  get severalProducts(): boolean {
    return this.productOptions.length > 2;
  }

  get shownMonths(): MonthCount[] {
    const months = this.months ?? new Map<string, MonthCount[]>();
    return this.chosen === ALL ? addMonthCounts(months.values()) : (months.get(this.chosen) ?? []);
  }

  get costs(): CostRow[] {
    const { currency, termStart, termEnd } = this;
    const settings = { locale: localeSettings.locale, currency, termStart, termEnd };
    return costRows(this.lines, this.months ?? new Map(), settings);
  }

  handleProduct(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }
}
