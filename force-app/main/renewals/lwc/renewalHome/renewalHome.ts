import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { dayIn } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { nodesOf } from "c/negotiationModel";
import {
  DEFAULT_FILTERS,
  HOME_QUERY,
  filtered,
  optionsOf,
  renewalRowOf,
  sumsOf,
  sumsText,
  weekOf
} from "c/renewalHomeModel";
import type {
  ApprovalNode,
  FilterOptions,
  Filters,
  HomeData,
  RenewalRow,
  WeekItem
} from "c/renewalHomeModel";
import USER_ID from "@salesforce/user/Id";
import { LABELS } from "./homeLabels";
import { keepView, keptView } from "./keptFilters";

const NO_ROWS: readonly RenewalRow[] = [];
const lastFiltered = new WeakMap<
  readonly RenewalRow[],
  { readonly filters: Filters; readonly found: readonly RenewalRow[] }
>();

/** Every renewal that its reader may see, and what needs them this week. Who sees no renewals sees nothing of it. */
export default class RenewalHome extends LightningElement {
  labels = LABELS;
  query = HOME_QUERY;
  after: string | null = null;
  rows: readonly RenewalRow[] | undefined;
  approvals: readonly ApprovalNode[] = [];
  errors: readonly unknown[] | undefined;
  isReading = true;
  filters: Filters = keptView(USER_ID)?.filters ?? DEFAULT_FILTERS;
  view: "list" | "year" = keptView(USER_ID)?.view ?? "list";
  private refreshPage: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "$readObject" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  /** Asked about once its rows could be read: to others the platform refuses the question. */
  get readObject(): string | undefined {
    return this.rows && "Renewal_Negotiation__c";
  }

  get variables(): object {
    return { after: this.after, userId: USER_ID };
  }

  /** A page of at most 2,000; further pages follow by themselves. */
  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredPage({ data, errors, refresh }: GraphQLResult<HomeData>): void {
    if (refresh) this.refreshPage = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (errors?.length) this.isReading = false;
    if (!data) return;
    const { Renewal_Negotiation__c: page, Negotiation_Offer__c } = data.uiapi.query;
    const isFirst = this.after === null;
    const read = nodesOf(page).map((node) => this.rowOf(node));
    if (isFirst) this.approvals = nodesOf(Negotiation_Offer__c);
    const known = isFirst ? [] : (this.rows ?? []);
    const ids = new Set(read.map(({ id }) => id));
    this.rows = [...known.filter(({ id }) => !ids.has(id)), ...read];
    if (isFirst && !keptView(USER_ID)) this.chooseScope();
    this.isReading = page.pageInfo.hasNextPage;
    if (page.pageInfo.hasNextPage) this.after = page.pageInfo.endCursor;
  }

  @api
  async refresh(): Promise<void> {
    if (this.after === null) await this.refreshPage?.();
    else this.after = null;
  }

  get isShown(): boolean {
    if (this.rows !== undefined) return true;
    return !errorMessages(this.errors).some(({ kind }) => kind === "noAccess");
  }

  get loading(): boolean {
    return this.rows === undefined && this.errors === undefined;
  }

  get today(): Day {
    return dayIn(localeSettings.timeZone, new Date());
  }

  get canEdit(): boolean {
    return this.objectInfo?.data?.fields.Next_Step__c?.updateable ?? false;
  }

  get shown(): readonly RenewalRow[] {
    return filteredOnce(this.rows ?? NO_ROWS, this.filters);
  }

  get hasRows(): boolean {
    return (this.rows?.length ?? 0) > 0;
  }

  get hasShown(): boolean {
    return this.shown.length > 0;
  }

  get options(): FilterOptions {
    return optionsOf(this.rows ?? []);
  }

  get week(): WeekItem[] {
    return weekOf(this.rows ?? [], this.approvals, this.today);
  }

  /** Who has no renewals of their own is not told that nothing is due. */
  get hasWeek(): boolean {
    return this.hasOwn || this.week.length > 0;
  }

  private get hasOwn(): boolean {
    return this.rows?.some(({ isMine }) => isMine) ?? false;
  }

  get countText(): string {
    const sums = sumsText(sumsOf(this.shown), localeSettings.locale);
    return fillLabel(LABELS.count, this.shown.length, sums);
  }

  get readingText(): string {
    const count = this.rows?.length ?? 0;
    return this.isReading && count > 0 ? fillLabel(LABELS.loadingMore, count) : "";
  }

  get isYear(): boolean {
    return this.view === "year";
  }

  get views(): { value: string; label: string }[] {
    return [
      { value: "list", label: LABELS.list },
      { value: "year", label: LABELS.timeline }
    ];
  }

  handleFilters(event: CustomEvent<Filters>): void {
    this.filters = event.detail;
    this.keep();
  }

  handleView(event: CustomEvent<{ value: "list" | "year" }>): void {
    this.view = event.detail.value;
    this.keep();
  }

  handleReset(): void {
    this.filters = { ...DEFAULT_FILTERS, scope: "team" };
    this.keep();
  }

  handleStep(event: CustomEvent<{ id: string; text: string }>): void {
    const { id, text } = event.detail;
    this.rows = this.rows?.map((row) => (row.id === id ? withStep(row, text) : row));
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private rowOf(node: Parameters<typeof renewalRowOf>[0]): RenewalRow {
    return renewalRowOf(node, this.today, localeSettings.currency);
  }

  /** On a first visit, who owns no account sees all that they may see. */
  private chooseScope(): void {
    this.filters = { ...this.filters, scope: this.hasOwn ? "mine" : "team" };
  }

  private keep(): void {
    keepView(USER_ID, { filters: this.filters, view: this.view });
  }
}

/** The template asks several times for what a change filters once. */
function filteredOnce(rows: readonly RenewalRow[], filters: Filters): readonly RenewalRow[] {
  const last = lastFiltered.get(rows);
  if (last?.filters === filters) return last.found;
  const found = filtered(rows, filters);
  lastFiltered.set(rows, { filters, found });
  return found;
}

/** Each save counts one up. */
function withStep(row: RenewalRow, nextStep: string): RenewalRow {
  const revision = row.revision === undefined ? undefined : row.revision + 1;
  return { ...row, nextStep, revision };
}
