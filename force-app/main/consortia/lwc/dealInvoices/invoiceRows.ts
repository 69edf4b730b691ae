import { formatDay } from "c/calendarDay";
import type { InvoiceLine } from "c/dealInvoiceLines";
import { OUTCOMES } from "c/dealInvoiceWords";
import type { FilterChoice } from "c/filterButtons";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { isDifference } from "c/invoiceOutcome";
import { plainText } from "c/plainText";
import { LABELS } from "./invoicesLabels";

export type InvoiceFilter = "all" | "open" | "agrees" | "differs";

export interface InvoiceRow {
  readonly id: string;
  readonly url: string;
  readonly institution: string;
  readonly yearText: string;
  readonly kind: string;
  readonly net: string;
  readonly vat: string;
  /** Number and date of the invoice. */
  readonly number: string;
  readonly date: string;
  readonly invoicedNet: string;
  readonly invoicedVat: string;
  readonly outcome: string;
  /** By how much, where it differs. */
  readonly difference: string;
  readonly iconName: string;
  readonly variant: string;
  readonly action: string;
  readonly actionLabel: string;
}

const NONE = "–";
const FILTERS: readonly InvoiceFilter[] = ["all", "open", "differs", "agrees"];
const NAMES: Readonly<Record<InvoiceFilter, string>> = {
  all: LABELS.all,
  open: LABELS.open,
  differs: LABELS.differs,
  agrees: LABELS.agrees
};

export function invoiceChoices(lines: readonly InvoiceLine[]): FilterChoice[] {
  return FILTERS.map((key) => ({
    key,
    label: NAMES[key],
    count: lines.filter((line) => isIn(line, key)).length
  }));
}

/** The search looks at the member and the invoice's number. */
export function linesIn(
  lines: readonly InvoiceLine[],
  filter: InvoiceFilter,
  search: string
): InvoiceLine[] {
  const wanted = plainText(search);
  return lines.filter((line) => {
    const text = plainText(`${line.institution} ${line.invoice?.number ?? ""}`);
    return isIn(line, filter) && text.includes(wanted);
  });
}

export function invoiceRow(
  line: InvoiceLine,
  format: { readonly locale: string; readonly currency: string }
): InvoiceRow {
  const { id, institution, yearText, kind, invoice, outcome } = line;
  const money = (amount: Minor | undefined): string => {
    return amount === undefined ? NONE : formatMoney(amount, format);
  };
  const isForeign = outcome === "currency";
  return {
    ...{ id, institution, yearText, kind },
    url: `/lightning/r/Member_Fee__c/${id}/view`,
    net: money(line.net),
    vat: money(line.vat),
    number: invoice?.number || (invoice ? NONE : ""),
    date: line.date ? formatDay(line.date, format.locale, { dateStyle: "medium" }) : "",
    invoicedNet: invoice ? foreignText(money(invoice.net), isForeign, invoice.currency) : "",
    invoicedVat: invoice ? money(invoice.vat) : "",
    outcome: OUTCOMES[outcome],
    difference: differenceText(line, format),
    ...lookOf(line),
    action: invoice ? LABELS.edit : LABELS.record,
    actionLabel: fillLabel(invoice ? LABELS.editOf : LABELS.recordOf, institution, yearText)
  };
}

function isIn({ outcome }: InvoiceLine, filter: InvoiceFilter): boolean {
  if (filter === "all") return true;
  if (filter === "open") return outcome === "notInvoiced";
  if (filter === "differs") return isDifference(outcome);
  return outcome === "matches" || outcome === "within";
}

function foreignText(amount: string, isForeign: boolean, currency: string | undefined): string {
  return isForeign ? `${amount} ${currency ?? ""}` : amount;
}

function differenceText(
  { outcome, net, vat, invoice }: InvoiceLine,
  format: { readonly locale: string; readonly currency: string }
): string {
  if (!invoice) return "";
  const signed = { ...format, signed: true };
  if (outcome === "net") return formatMoney(sum([invoice.net, -net]), signed);
  if (outcome === "vat") return formatMoney(sum([invoice.vat ?? 0, -(vat ?? 0)]), signed);
  return "";
}

function lookOf({ outcome }: InvoiceLine): { iconName: string; variant: string } {
  if (outcome === "notInvoiced") return { iconName: "utility:clock", variant: "" };
  if (isDifference(outcome)) return { iconName: "utility:warning", variant: "error" };
  return { iconName: "utility:success", variant: "success" };
}
