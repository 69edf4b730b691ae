import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import type { ObjectInfo, PicklistValues } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { dayIn } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { PriceTyped } from "c/negotiationClosingLines";
import {
  CLOSING_QUERY,
  closingChanges,
  closingOf,
  consequencesOf,
  startingDraft,
  withAgreed,
  withSignature
} from "c/negotiationClosingModel";
import type { Closing, ClosingData, ClosingDraft, Consequences } from "c/negotiationClosingModel";
import { saveChanges } from "c/recordChanges";
import { sortClosingErrors } from "./closingErrors";
import type { ClosingErrors } from "./closingErrors";
import { agreedOptions, closingFigures } from "./closingFigures";
import type { Figure } from "./closingFigures";
import { ENDING_OPTIONS, LABELS, PROBLEM_LABELS, RESULT_LABELS } from "./closingLabels";
import { showProblems } from "./fieldProblems";

const NO_ERRORS: ClosingErrors = { fields: new Map(), lines: new Map(), general: [] };
const NOT_FOUND = [{ message: "", errorCode: "INSUFFICIENT_ACCESS" }];

/**
 * How a negotiation ended: final prices, dates, reason. One all-or-none save. Fires `closed` with the result once
 * it is saved, and `busychanged` around a save.
 */
export default class NegotiationClosingForm extends LightningElement {
  @api recordId: string | undefined;
  labels = LABELS;
  endings = ENDING_OPTIONS;
  query = CLOSING_QUERY;
  closing: Closing | undefined;
  draft: ClosingDraft | undefined;
  readErrors: readonly unknown[] | undefined;
  errors = NO_ERRORS;
  saving = false;
  connectionLost = false;
  pricesProblem: string | undefined = "";
  private refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Renewal_Negotiation__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(getPicklistValues, {
    recordTypeId: "$recordTypeId",
    fieldApiName: "Renewal_Negotiation__c.Loss_Reason__c"
  })
  reasons: WireResult<PicklistValues> | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  get recordTypeId(): string | undefined {
    return this.objectInfo?.data?.defaultRecordTypeId;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredClosing({ data, errors, refresh }: GraphQLResult<ClosingData>): void {
    if (refresh) this.refresh = refresh;
    this.readErrors = errors?.length ? errors : undefined;
    if (!data) return;
    this.closing = closingOf(data, localeSettings.currency);
    if (!this.closing) this.readErrors ??= NOT_FOUND;
    else this.draft ??= this.start(this.closing);
  }

  /** Closes the negotiation, or shows what keeps it open. Trying again after a lost connection is safe. */
  @api
  async save(): Promise<void> {
    const { closing, draft, consequences } = this;
    if (!closing || !draft || !consequences || this.saving || this.isClosedByOthers) return;
    this.errors = NO_ERRORS;
    this.pricesProblem = consequences.problems.includes("prices") ? PROBLEM_LABELS.prices : "";
    if (!showProblems(this.template, consequences.problems)) return;
    this.setSaving(true);
    const changes = closingChanges(closing, draft, consequences);
    const isDone = await this.isClosedAlready(consequences);
    const errors = isDone ? [] : errorMessages(await saveChanges("CloseNegotiation", changes));
    if (errors.length > 0) await this.showErrors(errors, closing);
    else this.dispatchEvent(new CustomEvent("closed", { detail: consequences }));
    this.setSaving(false);
  }

  get loading(): boolean {
    return !this.draft && !this.readErrors;
  }

  /** Somebody closed it while the form was open. */
  get isClosedByOthers(): boolean {
    return this.closing?.isClosed === true && !this.connectionLost && !this.saving;
  }

  get closedText(): string {
    return fillLabel(LABELS.closed, this.closing?.resultLabel ?? "");
  }

  get consequences(): Consequences | undefined {
    if (!this.closing || !this.draft) return undefined;
    return consequencesOf(this.closing, this.draft, localeSettings.locale);
  }

  get isRenewed(): boolean {
    return this.draft?.ending === "renewed";
  }

  get hasLines(): boolean {
    return (this.closing?.lines.length ?? 0) > 0;
  }

  get figures(): Figure[] {
    const { closing, consequences } = this;
    if (!closing || !consequences) return [];
    return closingFigures(closing, consequences, localeSettings.locale);
  }

  /** Nothing before the amount is known: it decides. */
  get countsAs(): string {
    const { final, result } = this.consequences ?? {};
    if (final === undefined || result === undefined) return "";
    return fillLabel(LABELS.countsAs, RESULT_LABELS[result]);
  }

  get offers(): { value: string; label: string }[] {
    return this.closing ? agreedOptions(this.closing, localeSettings.locale) : [];
  }

  get reasonOptions(): PicklistValues["values"] {
    return this.reasons?.data?.values ?? [];
  }

  get asksCompetitor(): boolean {
    return !this.isRenewed || this.consequences?.needsReason === true;
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const input = event.target as HTMLElement & { setCustomValidity(message: string): void };
    const field = input.dataset.field ?? "";
    if (!this.draft || !this.closing) return;
    input.setCustomValidity("");
    const value = event.detail.value ?? "";
    this.draft =
      field === "signature"
        ? withSignature(this.draft, this.closing, value)
        : { ...this.draft, [field]: value };
  }

  handleAgreed(event: CustomEvent<{ value: string }>): void {
    const offer = this.closing?.offers.find(({ id }) => id === event.detail.value);
    if (!this.draft || !this.closing) return;
    this.draft = offer
      ? withAgreed(this.draft, this.closing, offer, localeSettings.locale)
      : { ...this.draft, offerId: "" };
  }

  handlePrice(event: CustomEvent<PriceTyped>): void {
    if (!this.draft) return;
    const { lineId, text } = event.detail;
    this.draft = { ...this.draft, prices: new Map(this.draft.prices).set(lineId, text) };
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }

  /** After a lost connection: whether the earlier try was saved after all. */
  private async isClosedAlready({ result, final }: Consequences): Promise<boolean> {
    if (!this.connectionLost) return false;
    try {
      await this.refresh?.();
    } catch {
      return false;
    }
    const { isClosed, result: stored, finalAmount } = this.closing ?? {};
    return isClosed === true && stored === result && finalAmount === final;
  }

  private start(closing: Closing): ClosingDraft {
    const { locale, timeZone } = localeSettings;
    return startingDraft(closing, dayIn(timeZone, new Date()), locale);
  }

  private async showErrors(errors: readonly ErrorMessage[], closing: Closing): Promise<void> {
    this.connectionLost = errors.some(({ kind }) => kind === "offline");
    this.errors = this.connectionLost ? NO_ERRORS : sortClosingErrors(errors, closing);
    showProblems(this.template, [], this.errors.fields);
    if (!this.connectionLost) await this.refresh?.();
  }

  private setSaving(saving: boolean): void {
    this.saving = saving;
    this.dispatchEvent(new CustomEvent("busychanged", { detail: { busy: saving } }));
  }
}
