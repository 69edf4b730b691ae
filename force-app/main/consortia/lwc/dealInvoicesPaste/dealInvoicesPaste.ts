import { LightningElement, api } from "lwc";
import { saveInvoices } from "c/dealInvoiceChanges";
import type { InvoiceLine } from "c/dealInvoiceLines";
import type { Deal } from "c/dealModel";
import { isDifference, outcomeOf } from "c/invoiceOutcome";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { MOST_CHANGES } from "c/namedChanges";
import { LABELS, PROBLEMS } from "./pasteLabels";
import { pastedInvoices } from "./pastedInvoices";
import type { PastedInvoices } from "./pastedInvoices";

const NOTHING: PastedInvoices = { changes: [], problems: [] };
const PROBLEMS_SHOWN = 10;

/** Invoices pasted from a spreadsheet, laid beside what is due. Fires `saved` with what was done, or `closed`. */
export default class DealInvoicesPaste extends LightningElement {
  @api deal: Deal | undefined;
  @api lines: readonly InvoiceLine[] = [];
  @api tolerance = 0;
  labels = LABELS;
  text = "";
  saving = false;
  errors: readonly unknown[] | undefined;

  /** What would be written, and each row that finds no place. */
  get report(): string[] {
    const { changes, problems } = this.pasted;
    if (this.text.trim() === "") return [];
    const lines = problems
      .slice(0, PROBLEMS_SHOWN)
      .map(({ row, text, problem }) => fillLabel(PROBLEMS[problem], row, text));
    const more = problems.length - lines.length;
    return [
      fillLabel(LABELS.found, changes.length, this.differing),
      ...lines,
      ...(more > 0 ? [fillLabel(LABELS.more, more)] : []),
      ...(changes.length > MOST_CHANGES ? [fillLabel(LABELS.tooMany, MOST_CHANGES)] : [])
    ];
  }

  get cannotSave(): boolean {
    const count = this.pasted.changes.length;
    return this.saving || count === 0 || count > MOST_CHANGES;
  }

  handleText(event: CustomEvent<string>): void {
    this.text = event.detail;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("closed"));
  }

  async handleSave(): Promise<void> {
    const { deal } = this;
    const { changes } = this.pasted;
    if (!deal || this.cannotSave) return;
    this.saving = true;
    const errors = await saveInvoices(changes, deal.currency);
    this.saving = false;
    this.errors = errors.length > 0 ? errors : undefined;
    if (errors.length > 0) return;
    const detail = fillLabel(LABELS.saved, changes.length);
    this.dispatchEvent(new CustomEvent("saved", { detail }));
  }

  private get pasted(): PastedInvoices {
    const { deal, lines, tolerance, text } = this;
    const { locale } = localeSettings;
    return deal ? pastedInvoices(text, { deal, lines, tolerance, locale }) : NOTHING;
  }

  private get differing(): number {
    const rules = { currency: this.deal?.currency ?? "", tolerance: this.tolerance };
    return this.pasted.changes.filter(({ line, invoice }) =>
      isDifference(outcomeOf(line, { ...invoice, net: invoice.net ?? 0 }, rules))
    ).length;
  }
}
