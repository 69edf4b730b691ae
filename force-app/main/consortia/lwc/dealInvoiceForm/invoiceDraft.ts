import type { InvoiceLine } from "c/dealInvoiceLines";
import { outcomeOf } from "c/invoiceOutcome";
import type { ComparedOutcome } from "c/invoiceOutcome";
import { parseMoney, toFieldValue } from "c/money";
import type { Minor } from "c/money";

export type InvoiceField = "number" | "date" | "net" | "vat" | "currency";
/** What stands in the inputs; amounts with a point, as numeric inputs give them. */
export type InvoiceDraft = Readonly<Record<InvoiceField, string>>;

/** Numeric inputs give their value with a point, whatever the reader's locale. */
const PLAIN = "en-US";

export function draftOf({ invoice, date }: InvoiceLine, currency: string): InvoiceDraft {
  const text = (amount: Minor | undefined): string => {
    return amount === undefined ? "" : String(toFieldValue(amount, currency));
  };
  return {
    number: invoice?.number ?? "",
    date: date ?? "",
    net: text(invoice?.net),
    vat: text(invoice?.vat),
    currency: invoice?.currency ?? currency
  };
}

/** undefined where it is no amount of that currency. */
export function minorOf(text: string, currency: string): Minor | undefined {
  const parsed = parseMoney(text, PLAIN, currency);
  return "minor" in parsed ? parsed.minor : undefined;
}

/** What the check will say; undefined before there is a net amount. */
export function draftOutcome(
  { net, vat }: InvoiceLine,
  draft: InvoiceDraft,
  rules: { readonly currency: string; readonly tolerance: Minor }
): ComparedOutcome | undefined {
  const received = minorOf(draft.net, rules.currency);
  if (received === undefined) return undefined;
  const invoice = { net: received, vat: minorOf(draft.vat, rules.currency) };
  return outcomeOf({ net, vat }, { ...invoice, currency: draft.currency || undefined }, rules);
}
