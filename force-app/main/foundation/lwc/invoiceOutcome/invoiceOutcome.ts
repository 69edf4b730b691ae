import type { Minor } from "c/money";

export interface Due {
  readonly net: Minor;
  /** undefined: a VAT rate is not known, so that VAT is not checked. */
  readonly vat: Minor | undefined;
}

export interface Received {
  readonly net: Minor;
  /** undefined: the invoice's VAT was not given. */
  readonly vat: Minor | undefined;
  /** ISO 4217; undefined: the deal's. */
  readonly currency: string | undefined;
}

export interface InvoiceRules {
  /** Of what is due, ISO 4217. */
  readonly currency: string;
  /** In minor units, for net and VAT each. */
  readonly tolerance: Minor;
}

/** What came beside what is due. */
export type ComparedOutcome = "matches" | "within" | "net" | "vat" | "currency";

/**
 * `notInvoiced` is no difference, `missing` is: invoices of that year were given, and this one is not among
 * them. `unexpected`: an invoice that nothing is due for.
 */
export type InvoiceOutcome = ComparedOutcome | "notInvoiced" | "missing" | "unexpected";

const differences: ReadonlySet<InvoiceOutcome> = new Set([
  "net",
  "vat",
  "currency",
  "missing",
  "unexpected"
]);

export function isDifference(outcome: InvoiceOutcome): boolean {
  return differences.has(outcome);
}

/** Currency first, then the net amount, then VAT, each apart; the tolerance is in minor units and inclusive. */
export function outcomeOf(
  due: Due,
  received: Received,
  { currency, tolerance }: InvoiceRules
): ComparedOutcome {
  if (received.currency !== undefined && received.currency.toUpperCase() !== currency)
    return "currency";
  const net = Math.abs(received.net - due.net);
  if (net > tolerance) return "net";
  const vat =
    due.vat === undefined || received.vat === undefined ? 0 : Math.abs(received.vat - due.vat);
  if (vat > tolerance) return "vat";
  return net + vat === 0 ? "matches" : "within";
}
