import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { ledgerOf } from "c/concessionLedger";
import type { Ledger, LedgerEntry } from "c/concessionLedger";
import { localeSettings } from "c/localeSettings";
import { saveChanges } from "c/recordChanges";
import { LABELS } from "./concessionLabels";
import { CONCESSIONS_QUERY, concessionFacts } from "./concessionsQuery";
import type { ConcessionFacts, ConcessionsData } from "./concessionsQuery";
import { ledgerWords } from "./ledgerWords";
import { tradeViews } from "./tradeViews";
import type { TradeView } from "./tradeViews";

const OBJECT = "Negotiation_Concession__c";

/** Each give with its get: a give without one is a leak. Fires `changed` after a write. */
export default class NegotiationConcessions extends LightningElement {
  @api recordId: string | undefined;
  /** Currency of the negotiation where its record does not say it. */
  @api currency: string | undefined;
  /** The ledger of a closed negotiation is only read. */
  @api closed = false;
  labels = LABELS;
  query = CONCESSIONS_QUERY;
  objectApiName = OBJECT;
  facts: ConcessionFacts | undefined;
  errors: readonly unknown[] | undefined;
  writeErrors: readonly unknown[] | undefined;
  /** Id of the entry in the form; empty for a new one. */
  edited: string | undefined;
  /** Id of the entry whose deletion waits for a yes. */
  doomed: string | undefined;
  writing = false;
  private readAgain: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo & { readonly deletable?: boolean }> | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredConcessions({ data, errors, refresh }: GraphQLResult<ConcessionsData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (data) this.facts = concessionFacts(data, this.currency ?? localeSettings.currency);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.facts && !this.errors;
  }

  get ledger(): Ledger {
    return ledgerOf(this.facts?.entries ?? []);
  }

  get groups(): { key: string; title: string; trades: readonly TradeView[] }[] {
    const { made, tradable } = this.ledger;
    const currency = this.facts?.currency ?? "";
    return [
      { key: "made", title: LABELS.made, trades: made },
      { key: "tradable", title: LABELS.tradable, trades: tradable }
    ]
      .filter(({ trades }) => trades.length > 0)
      .map((group) => ({
        ...group,
        trades: tradeViews(group.trades, localeSettings.locale, currency)
      }));
  }

  get words(): { key: string; text: string }[] {
    const words = ledgerWords(this.ledger, localeSettings.locale, this.facts?.currency ?? "");
    return words.map((text) => ({ key: text, text }));
  }

  get isEmpty(): boolean {
    return this.facts?.entries.length === 0 && !this.formOpen;
  }

  get addLabel(): string {
    return this.canAdd ? LABELS.add : "";
  }

  get canAdd(): boolean {
    return this.isOpen && (this.objectInfo?.data?.createable ?? false) && !this.formOpen;
  }

  get canEdit(): boolean {
    return this.isOpen && (this.objectInfo?.data?.updateable ?? false);
  }

  get canDelete(): boolean {
    return this.isOpen && (this.objectInfo?.data?.deletable ?? false);
  }

  private get isOpen(): boolean {
    return !this.closed;
  }

  /** Whether the user is of the team: a field that may not be read is absent. */
  get isTeam(): boolean {
    return this.objectInfo?.data?.fields.Cost_Amount__c !== undefined;
  }

  get formOpen(): boolean {
    return this.edited !== undefined;
  }

  get editedEntry(): LedgerEntry | undefined {
    return this.facts?.entries.find(({ id }) => id === this.edited);
  }

  get doomedText(): string | undefined {
    return this.facts?.entries.find(({ id }) => id === this.doomed)?.title;
  }

  get tradableGives(): LedgerEntry[] {
    return this.ledger.tradable.flatMap(({ give }) => give ?? []);
  }

  get canTrade(): boolean {
    return this.isTeam && this.tradableGives.length > 0;
  }

  handleAdd(): void {
    this.edited = "";
  }

  handleEdit(event: Event): void {
    this.edited = (event.currentTarget as HTMLElement).dataset.id;
  }

  handleClose(): void {
    this.edited = undefined;
  }

  async handleSaved(): Promise<void> {
    this.edited = undefined;
    await this.announce();
  }

  handleDelete(event: Event): void {
    this.doomed = (event.currentTarget as HTMLElement).dataset.id;
    this.writeErrors = undefined;
  }

  handleKeep(): void {
    this.doomed = undefined;
  }

  async handleConfirm(): Promise<void> {
    if (!this.doomed) return;
    this.writing = true;
    const change = { alias: "concession", object: OBJECT, id: this.doomed };
    const errors = await saveChanges("DeleteConcession", [change]);
    this.writing = false;
    this.doomed = undefined;
    this.writeErrors = errors.length > 0 ? errors : undefined;
    if (!this.writeErrors) await this.announce();
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private async announce(): Promise<void> {
    await this.refresh();
    this.dispatchEvent(new CustomEvent("changed"));
  }
}
