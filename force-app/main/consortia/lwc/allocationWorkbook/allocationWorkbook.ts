import { api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { allocationWorkbook } from "c/allocationWorkbookSheets";
import type { TableFee } from "c/allocationWorkbookSheets";
import { dayIn } from "c/calendarDay";
import DealPart from "c/dealPart";
import type { Deal } from "c/dealModel";
import { fileName, writeWorkbook } from "c/documentKit";
import type { FileChoice } from "c/fileMaker";
import { localeSettings } from "c/localeSettings";
import type { Remark } from "c/remarkList";
import { blocking, telling } from "c/remarkList";
import LANG from "@salesforce/i18n/lang";
import { FEES_QUERY, TABLE_QUERY, tableFeeOf } from "./tableQuery";
import type { FeesData, TableNode } from "./tableQuery";
import { LABELS } from "./workbookLabels";

/** Makes the whole allocation table of a deal, for whoever may edit deals: it holds the shares of all members. */
export default class AllocationWorkbook extends DealPart<TableNode> {
  labels = LABELS;
  override query = TABLE_QUERY;
  feesQuery = FEES_QUERY;
  after: string | null = null;
  fees: readonly TableFee[] = [];
  isReading = true;
  feesErrors: readonly unknown[] | undefined;
  private isPublishing = false;
  private readPageAgain: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Consortium_Deal__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  get feesVariables(): object | undefined {
    return this.deal && this.isShown ? { dealId: this.deal.id, after: this.after } : undefined;
  }

  /** A page of at most 2,000; further pages follow by themselves. */
  @wire(graphql, { query: "$feesQuery", variables: "$feesVariables" })
  wiredFees({ data, errors, refresh }: GraphQLResult<FeesData>): void {
    if (refresh) this.readPageAgain = refresh;
    this.feesErrors = errors?.length ? errors : undefined;
    if (!data || !this.deal) return;
    const { edges, pageInfo } = data.uiapi.query.Member_Fee__c;
    const { currency } = this.deal;
    const read = edges.map(({ node }) => tableFeeOf(node, currency));
    const known = this.after === null ? [] : this.fees;
    const ids = new Set(read.map(({ id }) => id));
    this.fees = [...known.filter(({ id }) => !ids.has(id)), ...read];
    this.isReading = pageInfo.hasNextPage;
    if (pageInfo.hasNextPage) this.after = pageInfo.endCursor;
  }

  @api
  override async refresh(): Promise<void> {
    await super.refresh();
    if (this.after === null) await this.readPageAgain?.();
    else this.after = null;
  }

  /** Nothing of it for whoever only reads deals. */
  get isShown(): boolean {
    return this.objectInfo?.data?.updateable ?? false;
  }

  get isReady(): boolean {
    return this.deal !== undefined && !this.isReading;
  }

  get waiting(): boolean {
    return !this.isReady && !this.failures;
  }

  get failures(): readonly unknown[] | undefined {
    return this.errors ?? this.feesErrors;
  }

  get remarks(): Remark[] {
    if (this.fees.length === 0) return [blocking(LABELS.noFees)];
    return this.isPublishing ? [telling(LABELS.publishing)] : [];
  }

  get blocked(): boolean {
    return this.failures !== undefined || this.fees.length === 0;
  }

  get files(): FileChoice[] {
    const { deal, fees } = this;
    if (!deal) return [];
    const language = LANG.startsWith("fr") ? "fr" : "en";
    const { locale, timeZone } = localeSettings;
    return [
      {
        id: "table",
        label: LABELS.make,
        iconName: "utility:table",
        variant: "neutral",
        make: async (host) => {
          const choices = { language, locale, today: dayIn(timeZone, new Date()) } as const;
          return {
            fileName: fileName("xlsx", LABELS.title, deal.title),
            content: await writeWorkbook(host, allocationWorkbook({ deal, fees }, choices))
          };
        }
      }
    ];
  }

  protected override showDeal(_deal: Deal, node: TableNode): void {
    this.isPublishing = node.Publication_State__c?.value === "Running";
  }
}
