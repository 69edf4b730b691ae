import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { localeSettings } from "c/localeSettings";
import TOTALS_ACCESS from "@salesforce/label/c.Usage_Totals_Access";
import TOTALS_ACCESS_TYPE from "@salesforce/label/c.Usage_Totals_Access_Type";
import TOTALS_EMPTY from "@salesforce/label/c.Usage_Totals_Empty";
import TOTALS_EMPTY_TITLE from "@salesforce/label/c.Usage_Totals_Empty_Title";
import TOTALS_FAILED from "@salesforce/label/c.Usage_Totals_Failed";
import TOTALS_ITEM from "@salesforce/label/c.Usage_Totals_Item";
import TOTALS_METRIC from "@salesforce/label/c.Usage_Totals_Metric";
import TOTALS_MORE from "@salesforce/label/c.Usage_Totals_More";
import TOTALS_TITLE from "@salesforce/label/c.Usage_Totals_Title";
import TOTALS_TOTAL from "@salesforce/label/c.Usage_Totals_Total";
import { totalRows } from "./totalRows";
import type { TotalRow } from "./totalRows";
import { MOST_GROUPS, TOTALS_QUERY } from "./totalsQuery";
import type { TotalsData } from "./totalsQuery";

/** What one COUNTER file says, to be compared with the publisher's own sheet. */
export default class UsageLoadTotals extends LightningElement {
  @api recordId: string | undefined;
  labels = {
    access: TOTALS_ACCESS,
    accessType: TOTALS_ACCESS_TYPE,
    emptyMessage: TOTALS_EMPTY,
    emptyTitle: TOTALS_EMPTY_TITLE,
    failed: TOTALS_FAILED,
    item: TOTALS_ITEM,
    metric: TOTALS_METRIC,
    more: TOTALS_MORE,
    title: TOTALS_TITLE,
    total: TOTALS_TOTAL
  };
  query = TOTALS_QUERY;
  rows: readonly TotalRow[] | undefined;
  errors: readonly unknown[] | undefined;
  private refresh: (() => Promise<void>) | undefined;

  get variables(): { loadId: string } | undefined {
    return this.recordId ? { loadId: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredTotals({ data, errors, refresh }: GraphQLResult<TotalsData>): void {
    if (refresh) this.refresh = refresh;
    this.errors = errors?.length ? errors : undefined;
    const groups = data?.uiapi.aggregate.Usage_Month__c.edges.map(({ node }) => node.aggregate);
    if (groups) this.rows = totalRows(groups, localeSettings.locale);
  }

  get loading(): boolean {
    return this.rows === undefined;
  }

  get hasRows(): boolean {
    return (this.rows?.length ?? 0) > 0;
  }

  get isCut(): boolean {
    return (this.rows?.length ?? 0) >= MOST_GROUPS;
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }
}
