import { api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import NET_FIELD from "@salesforce/schema/Member_Fee__c.Invoiced_Net_Amount__c";
import { invoiceLines } from "c/dealInvoiceLines";
import type { FeesData, InvoiceLine } from "c/dealInvoiceLines";
import type { Deal } from "c/dealModel";
import DealPart from "c/dealPart";
import { yearName } from "c/dealYearName";
import type { StripFact } from "c/factStrip";
import type { FilterChoice } from "c/filterButtons";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { invoiceFacts } from "./invoiceFacts";
import { invoiceChoices, invoiceRow, linesIn } from "./invoiceRows";
import type { InvoiceFilter, InvoiceRow } from "./invoiceRows";
import { LABELS } from "./invoicesLabels";
import { FEES_QUERY, INVOICES_QUERY } from "./invoicesQuery";
import type { InvoicesNode } from "./invoicesQuery";

const FIRST_ROWS = 100;
const EVERY_YEAR = "all";

/** Expected against received: each line that members owe beside its invoice, net and VAT apart. */
export default class DealInvoices extends DealPart<InvoicesNode> {
  labels = LABELS;
  override query = INVOICES_QUERY;
  feesQuery = FEES_QUERY;
  objectApiName = NET_FIELD.objectApiName;
  year = EVERY_YEAR;
  filter: InvoiceFilter = "all";
  search = "";
  showsAll = false;
  /** Id of the line whose invoice is being recorded. */
  edited: string | undefined;
  pasting = false;
  tolerance = 0;
  announcement = "";
  feeErrors: readonly unknown[] | undefined;
  private fees: FeesData | undefined;
  private readFeesAgain: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(graphql, { query: "$feesQuery", variables: "$variables" })
  wiredFees({ data, errors, refresh }: GraphQLResult<FeesData>): void {
    if (refresh) this.readFeesAgain = refresh;
    this.feeErrors = errors?.length ? errors : undefined;
    if (data) this.fees = data;
  }

  @api
  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.readFeesAgain?.()]);
  }

  get readErrors(): readonly unknown[] | undefined {
    return this.errors ?? this.feeErrors;
  }

  get reading(): boolean {
    return (!this.deal || !this.fees) && !this.readErrors;
  }

  get canRecord(): boolean {
    return this.objectInfo?.data?.fields.Invoiced_Net_Amount__c?.updateable ?? false;
  }

  /** All that is owed; empty before both answers are there. */
  get lines(): readonly InvoiceLine[] {
    const { deal, fees, tolerance } = this;
    return deal && fees ? invoiceLines(fees, deal, tolerance, localeSettings.locale) : [];
  }

  get hasLines(): boolean {
    return this.lines.length > 0;
  }

  get hasNone(): boolean {
    return !this.reading && !this.readErrors && !this.hasLines;
  }

  get yearOptions(): { value: string; label: string }[] {
    const years = this.deal?.years ?? [];
    return [
      { value: EVERY_YEAR, label: LABELS.everyYear },
      ...years.map((year) => ({ value: year.id, label: yearName(year, localeSettings.locale) }))
    ];
  }

  get choices(): FilterChoice[] {
    return invoiceChoices(this.ofYear);
  }

  get facts(): StripFact[] {
    const { deal, tolerance } = this;
    return deal ? invoiceFacts(this.found, deal.currency, tolerance, localeSettings.locale) : [];
  }

  get found(): readonly InvoiceLine[] {
    return linesIn(this.ofYear, this.filter, this.search);
  }

  get rows(): InvoiceRow[] {
    const format = { locale: localeSettings.locale, currency: this.deal?.currency ?? "" };
    const shown = this.showsAll ? this.found : this.found.slice(0, FIRST_ROWS);
    return shown.map((line) => invoiceRow(line, format));
  }

  get showAllLabel(): string {
    const count = this.found.length;
    return !this.showsAll && count > FIRST_ROWS ? fillLabel(LABELS.showAll, count) : "";
  }

  get editedLine(): InvoiceLine | undefined {
    return this.lines.find(({ id }) => id === this.edited);
  }

  rereadEdited = async (): Promise<InvoiceLine | undefined> => {
    await this.refresh();
    return this.editedLine;
  };

  handleYear(event: CustomEvent<{ value: string }>): void {
    this.year = event.detail.value;
    this.announce();
  }

  handleFilter({ detail }: CustomEvent<InvoiceFilter>): void {
    this.filter = detail;
    this.announce();
  }

  handleSearch({ detail }: CustomEvent<string>): void {
    this.search = detail;
    this.announce();
  }

  handleShowAll(): void {
    this.showsAll = true;
  }

  handleEdit(event: Event): void {
    this.edited = (event.currentTarget as HTMLElement).dataset.id;
    this.pasting = false;
  }

  handlePaste(): void {
    this.pasting = !this.pasting;
    this.edited = undefined;
  }

  handleClosed(): void {
    this.pasting = false;
    this.edited = undefined;
  }

  handleSaved({ detail: title }: CustomEvent<string>): void {
    this.handleClosed();
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
    this.refreshPage();
  }

  protected override showDeal(_deal: Deal, node: InvoicesNode): void {
    this.tolerance = node.Applied_Invoice_Tolerance__c?.value ?? 0;
  }

  private get ofYear(): readonly InvoiceLine[] {
    return this.lines.filter(({ year }) => this.year === EVERY_YEAR || year === this.year);
  }

  private announce(): void {
    this.announcement = fillLabel(LABELS.found, this.found.length);
  }
}
