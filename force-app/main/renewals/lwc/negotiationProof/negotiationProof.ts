import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { addMonths, dayIn } from "c/calendarDay";
import { localeSettings } from "c/localeSettings";
import { negotiationOf, nodesOf } from "c/negotiationModel";
import type { Negotiation } from "c/negotiationModel";
import { addMonthCounts, controlledMonths } from "c/usage";
import type { MonthCount } from "c/usage";
import { LABELS } from "./proofLabels";
import { proofRows } from "./proofRows";
import type { ProofRow } from "./proofRows";
import { SCOPE_QUERY } from "./scopeQuery";
import type { ScopeData } from "./scopeQuery";
import { turnawayMonths } from "./turnaways";
import { USAGE_QUERY, proofCounts } from "./usageQuery";
import type { UsageData } from "./usageQuery";

type Series = ReadonlyMap<string, MonthCount[]>;

const ALL = "all";
const NO_SERIES: Series = new Map();
/** Twelve months shown, and a year before each of them, with a quarter's delay of reports. */
const MONTHS_READ = 27;

/** Proof beside the prices: requests by month, what one costs, how use grows and who was turned away. */
export default class NegotiationProof extends LightningElement {
  @api recordId: string | undefined;
  /** Currency of the negotiation where its record does not say it. */
  @api currency: string | undefined;
  labels = LABELS;
  scopeQuery = SCOPE_QUERY;
  usageQuery = USAGE_QUERY;
  scope: Negotiation | undefined;
  requests: Series | undefined;
  turnaways: Series = NO_SERIES;
  scopeErrors: readonly unknown[] | undefined;
  usageErrors: readonly unknown[] | undefined;
  chosen = ALL;
  private readScope: (() => Promise<void>) | undefined;
  private readUsage: (() => Promise<void>) | undefined;

  get scopeVariables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$scopeQuery", variables: "$scopeVariables" })
  wiredScope({ data, errors, refresh }: GraphQLResult<ScopeData>): void {
    if (refresh) this.readScope = refresh;
    this.scopeErrors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Renewal_Negotiation__c)[0];
    const fallback = this.currency ?? localeSettings.currency;
    if (node) this.scope = negotiationOf({ ...node, Negotiation_Offers__r: null }, fallback);
  }

  get usageVariables(): Record<string, unknown> | undefined {
    const { scope } = this;
    if (!scope?.accountId || scope.lines.length === 0) return undefined;
    const today = dayIn(localeSettings.timeZone, new Date());
    const start = scope.termStart ?? today;
    const earliest = [addMonths(today, -MONTHS_READ), start].sort()[0] ?? today;
    const productIds = [...new Set(scope.lines.map((line) => line.productId))];
    return { accountId: scope.accountId, productIds, from: `${earliest.slice(0, 7)}-01` };
  }

  @wire(graphql, { query: "$usageQuery", variables: "$usageVariables" })
  wiredUsage({ data, errors, refresh }: GraphQLResult<UsageData>): void {
    if (refresh) this.readUsage = refresh;
    this.usageErrors = errors?.length ? errors : undefined;
    if (!data) return;
    const counts = proofCounts(data);
    this.requests = controlledMonths(counts.requests);
    this.turnaways = turnawayMonths(counts.turnaways);
  }

  @api
  async refresh(): Promise<void> {
    await this.readScope?.();
    await this.readUsage?.();
  }

  get errors(): readonly unknown[] | undefined {
    return this.scopeErrors ?? this.usageErrors;
  }

  get hasNoLines(): boolean {
    return this.scope?.lines.length === 0;
  }

  get loading(): boolean {
    return this.requests === undefined;
  }

  get hasUsage(): boolean {
    return (this.requests?.size ?? 0) > 0 || this.turnaways.size > 0;
  }

  get productOptions(): { value: string; label: string }[] {
    const named = new Map(this.scope?.lines.map((line) => [line.productId, line.product]));
    const options = [...named].filter(([id]) => this.requests?.has(id));
    return [
      { value: ALL, label: LABELS.all },
      ...options.map(([value, label]) => ({ value, label }))
    ];
  }

  get severalProducts(): boolean {
    return this.productOptions.length > 2;
  }

  get shownMonths(): MonthCount[] {
    const months = this.requests ?? NO_SERIES;
    return this.chosen === ALL ? addMonthCounts(months.values()) : (months.get(this.chosen) ?? []);
  }

  get rows(): ProofRow[] {
    if (!this.scope) return [];
    const { lines, currency, termStart, termEnd } = this.scope;
    const settings = { locale: localeSettings.locale, currency, termStart, termEnd };
    return proofRows(lines, this.requests ?? NO_SERIES, this.turnaways, settings);
  }

  handleProduct(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }
}
