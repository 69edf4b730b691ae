import { LightningElement, api } from "lwc";
import LightningConfirm from "lightning/confirm";
import { NO_INVOICE, isSameInvoice, recordedOn, saveInvoices } from "c/dealInvoiceChanges";
import type { RecordedInvoice } from "c/dealInvoiceChanges";
import type { InvoiceLine } from "c/dealInvoiceLines";
import type { ErrorMessage } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import { OUTCOMES } from "c/dealInvoiceWords";
import { LABELS } from "./formLabels";
import { draftOf, draftOutcome, minorOf } from "./invoiceDraft";
import type { InvoiceDraft, InvoiceField } from "./invoiceDraft";

type Checked = HTMLElement & { reportValidity(): boolean };

/** Records the invoice of one line, with what the check will say. Fires `saved` with what was done, or `closed`. */
export default class DealInvoiceForm extends LightningElement {
  @api currency = localeSettings.currency;
  @api tolerance = 0;
  /** Reads the line as it stands now; undefined where it is gone. */
  @api reread: (() => Promise<InvoiceLine | undefined>) | undefined;
  labels = LABELS;
  saving = false;
  errors: readonly unknown[] | undefined;
  private given: InvoiceLine | undefined;
  /** What stood on the line when the form was opened, or was last told of. */
  private known = NO_INVOICE;
  private typed: Partial<InvoiceDraft> = {};

  /** Another line starts anew; the same line, read again, keeps what is typed. */
  @api
  get line(): InvoiceLine | undefined {
    return this.given;
  }
  set line(line: InvoiceLine | undefined) {
    if (line?.id !== this.given?.id) {
      this.typed = {};
      this.known = line ? recordedOn(line) : NO_INVOICE;
    }
    this.given = line;
  }

  get draft(): InvoiceDraft | undefined {
    const { line, currency, typed } = this;
    return line && { ...draftOf(line, currency), ...typed };
  }

  get heading(): string {
    const { line } = this;
    return line ? fillLabel(LABELS.heading, line.institution, line.yearText, line.kind) : "";
  }

  get due(): string {
    const { line, currency } = this;
    if (!line) return "";
    const format = { locale: localeSettings.locale, currency };
    const vat = line.vat === undefined ? "–" : formatMoney(line.vat, format);
    return fillLabel(LABELS.due, formatMoney(line.net, format), vat, currency);
  }

  get outcome(): string {
    const { line, draft, currency, tolerance } = this;
    const outcome = line && draft && draftOutcome(line, draft, { currency, tolerance });
    return outcome ? OUTCOMES[outcome] : "";
  }

  get hasInvoice(): boolean {
    return this.line?.invoice !== undefined;
  }

  handleInput(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field as InvoiceField;
    this.typed = { ...this.typed, [field]: event.detail.value };
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("closed"));
  }

  async handleSave(): Promise<void> {
    const { draft, currency } = this;
    const inputs = [...(this.template?.querySelectorAll<Checked>("lightning-input") ?? [])];
    const isValid = inputs.map((input) => input.reportValidity()).every(Boolean);
    const net = draft && minorOf(draft.net, currency);
    if (!draft || net === undefined || !isValid) return;
    // What is read again must not change what was looked at.
    this.typed = draft;
    await this.save({
      ...{ number: draft.number, date: draft.date || undefined, net },
      ...{ vat: minorOf(draft.vat, currency), currency: draft.currency.toUpperCase() || undefined }
    });
  }

  async handleRemove(): Promise<void> {
    const sure = await LightningConfirm.open({
      message: LABELS.removeSure,
      label: LABELS.remove,
      theme: "warning"
    });
    if (sure) await this.save(NO_INVOICE);
  }

  /** Another person may have recorded an invoice on the line since the form was opened: that is told, not replaced. */
  private async save(invoice: RecordedInvoice): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    const line = this.reread ? await this.reread() : this.line;
    if (line) await this.saveOn(line, invoice);
    this.saving = false;
  }

  private async saveOn(line: InvoiceLine, invoice: RecordedInvoice): Promise<void> {
    const standing = recordedOn(line);
    // An earlier try may have arrived, its answer lost.
    if (isSameInvoice(standing, invoice)) {
      this.end(line, invoice);
      return;
    }
    const isKnown = isSameInvoice(standing, this.known);
    this.known = standing;
    const errors = isKnown
      ? await saveInvoices([{ line, invoice }], this.currency)
      : [this.toldOf(standing)];
    this.errors = errors.length > 0 ? errors : undefined;
    if (errors.length === 0) this.end(line, invoice);
  }

  private toldOf({ number, net }: RecordedInvoice): ErrorMessage {
    const format = { locale: localeSettings.locale, currency: this.currency };
    const message =
      net === undefined
        ? LABELS.meanwhileNone
        : fillLabel(LABELS.meanwhile, number || "–", formatMoney(net, format));
    return { message, kind: "other" };
  }

  private end({ institution, yearText }: InvoiceLine, invoice: RecordedInvoice): void {
    const label = invoice === NO_INVOICE ? LABELS.removed : LABELS.saved;
    const detail = fillLabel(label, institution, yearText);
    this.dispatchEvent(new CustomEvent("saved", { detail }));
  }
}
