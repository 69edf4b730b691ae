import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { NavigationMixin } from "lightning/navigation";
import { encodeDefaultFieldValues } from "lightning/pageReferenceUtils";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import type { WireResult } from "lightning/uiRecordApi";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import { hasProblem, linesOnTable, priceChanges, withDraft } from "c/negotiationDrafts";
import type { Drafts } from "c/negotiationDrafts";
import type { SaveErrors } from "c/negotiationLines";
import { negotiationOf, nodesOf } from "c/negotiationModel";
import type { Negotiation, NegotiationLine } from "c/negotiationModel";
import { totalsOf } from "c/pricing";
import { savePrices } from "c/renewalMutations";
import { NEGOTIATION_QUERY } from "./negotiationQuery";
import type { NegotiationData } from "./negotiationQuery";
import { LABELS } from "./roomLabels";
import { sortSaveErrors } from "./saveErrors";

const NO_DRAFTS: Drafts = new Map();
const NO_ERRORS: SaveErrors = new Map();
/** A record that sharing hides is not found, without an error. */
const NOT_FOUND = [{ message: LABELS.accessHint, errorCode: "INSUFFICIENT_ACCESS" }];

/** One renewal negotiation: prices edited in place, offers of both sides, usage as proof. */
export default class NegotiationRoom extends NavigationMixin(LightningElement) {
  @api recordId: string | undefined;
  labels = LABELS;
  query = NEGOTIATION_QUERY;
  negotiation: Negotiation | undefined;
  readErrors: readonly unknown[] | undefined;
  drafts: Drafts = NO_DRAFTS;
  saveErrors: SaveErrors = NO_ERRORS;
  saveFailures: readonly ErrorMessage[] | undefined;
  saving = false;
  recording = false;
  announcement = "";
  private refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Negotiation_Line__c" })
  lineInfo: WireResult<ObjectInfo> | undefined;

  @wire(getObjectInfo, { objectApiName: "Negotiation_Offer__c" })
  offerInfo: WireResult<ObjectInfo> | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredNegotiation({ data, errors, refresh }: GraphQLResult<NegotiationData>): void {
    if (refresh) this.refresh = refresh;
    this.readErrors = errors?.length ? errors : undefined;
    if (!data) return;
    const node = nodesOf(data.uiapi.query.Renewal_Negotiation__c)[0];
    this.negotiation = node && negotiationOf(node, localeSettings.currency);
    if (!node) this.readErrors ??= NOT_FOUND;
    this.drafts = this.remainingDrafts();
  }

  get loading(): boolean {
    return !this.negotiation && !this.readErrors;
  }

  get unreadable(): boolean {
    return !this.negotiation;
  }

  get hasLines(): boolean {
    return (this.negotiation?.lines.length ?? 0) > 0;
  }

  get linesOnTable(): NegotiationLine[] {
    return linesOnTable(this.negotiation?.lines ?? [], this.drafts);
  }

  get linesTitle(): string {
    return fillLabel(LABELS.lines, this.negotiation?.currency ?? "");
  }

  get canEdit(): boolean {
    return (this.lineInfo?.data?.fields.Proposed_Price__c?.updateable ?? false) && !this.saving;
  }

  get canRecord(): boolean {
    return this.hasLines && !this.recording && (this.offerInfo?.data?.createable ?? false);
  }

  get addLabel(): string {
    return this.lineInfo?.data?.createable ? LABELS.addLine : "";
  }

  get hasDrafts(): boolean {
    return this.drafts.size > 0;
  }

  get unsavedText(): string {
    return fillLabel(LABELS.unsaved, this.drafts.size);
  }

  get cannotSave(): boolean {
    return this.saving || hasProblem(this.drafts);
  }

  handleDrafts(event: CustomEvent<Drafts>): void {
    this.drafts = event.detail;
    this.saveErrors = NO_ERRORS;
    const { price } = totalsOf(this.linesOnTable);
    const { locale, currency } = { ...localeSettings, currency: this.negotiation?.currency ?? "" };
    this.announcement = fillLabel(LABELS.announcement, formatMoney(price, { locale, currency }));
  }

  handleUndo(): void {
    this.drafts = NO_DRAFTS;
    this.saveErrors = NO_ERRORS;
    this.saveFailures = undefined;
  }

  async handleSave(): Promise<void> {
    if (!this.negotiation || this.cannotSave) return;
    this.saving = true;
    const changes = priceChanges(this.drafts);
    const messages = errorMessages(await savePrices(changes, this.negotiation.currency));
    this.saving = false;
    const { byLine, general } = sortSaveErrors(messages, changes);
    this.saveErrors = byLine;
    this.saveFailures = general.length > 0 ? general : undefined;
    if (messages.length === 0) await this.finish(fillLabel(LABELS.saved, changes.length));
  }

  handleRecordToggle(): void {
    this.recording = !this.recording;
  }

  async handleRecorded(event: CustomEvent<{ round: number }>): Promise<void> {
    this.recording = false;
    await this.finish(fillLabel(LABELS.recorded, event.detail.round));
  }

  async handleRefresh(): Promise<void> {
    await this.refresh?.();
  }

  handleAddLine(): void {
    this[NavigationMixin.Navigate]({
      type: "standard__objectPage",
      attributes: { objectApiName: "Negotiation_Line__c", actionName: "new" },
      state: { defaultFieldValues: encodeDefaultFieldValues({ Negotiation__c: this.recordId }) }
    });
  }

  /** Says that it is saved, then brings every number on the page up to date. */
  private async finish(title: string): Promise<void> {
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
    await this.refresh?.();
    if (this.recordId) await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }

  /** Drafts that fresh data has not caught up with. */
  private remainingDrafts(): Drafts {
    const lines = new Map(this.negotiation?.lines.map((line) => [line.id, line]));
    return [...this.drafts].reduce<Drafts>((kept, [id, draft]) => {
      const line = lines.get(id);
      return line ? withDraft(kept, line, draft) : kept;
    }, NO_DRAFTS);
  }
}
