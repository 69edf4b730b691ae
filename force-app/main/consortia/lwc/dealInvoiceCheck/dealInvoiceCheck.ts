import type { Deal, DealYear } from "c/dealModel";
import { outcomeOf } from "c/invoiceOutcome";
import type {
  ComparedOutcome,
  Due,
  InvoiceOutcome,
  InvoiceRules,
  Received
} from "c/invoiceOutcome";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** What is due of a member for a year, beside what was invoiced. */
export interface InvoiceCheck {
  readonly member: string;
  /** 1 for the first year; 0 where the invoice's year is none of the deal's. */
  readonly position: number;
  readonly due: Due | undefined;
  readonly received: Received | undefined;
  readonly outcome: InvoiceOutcome;
  readonly invoices: readonly string[];
}

/** The org cannot say of a line that its invoice should be there, or that nothing is due. */
export type FeeOutcome = ComparedOutcome | "notInvoiced";

/** A member's fees of a year that count: shares less central funding. The consortium's fee is not invoiced by us. */
export interface DueFee extends Due {
  readonly member: string;
  readonly year: string;
  /** What the org holds of the invoice. */
  readonly invoice: (Received & { readonly number: string }) | undefined;
}

/** An invoice as a list names it. */
export interface NamedInvoice extends Received {
  readonly member: string;
  /** `1` or the calendar year in which the deal's year starts. */
  readonly year: string;
  readonly number: string;
}

/** Fee by fee, with the invoices that the org holds. */
export function checkHeld(deal: Deal, fees: readonly DueFee[], tolerance: Minor): InvoiceCheck[] {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  return fees.map((fee) => {
    const { member, year, net, vat, invoice } = fee;
    return {
      member: names.get(member) ?? member,
      position: positionOf(deal, year),
      due: { net, vat },
      received: invoice,
      outcome: outcomeOfFee(fee, { currency: deal.currency, tolerance }),
      invoices: invoice?.number ? [invoice.number] : []
    };
  });
}

/** How what the org holds of a fee's invoice compares with it. */
export function outcomeOfFee({ net, vat, invoice }: DueFee, rules: InvoiceRules): FeeOutcome {
  return invoice ? outcomeOf({ net, vat }, invoice, rules) : "notInvoiced";
}

/** Member by member and year by year, with a list of invoices; years that it does not name are left out. */
export function checkList(
  deal: Deal,
  fees: readonly DueFee[],
  rows: readonly NamedInvoice[],
  tolerance: Minor
): InvoiceCheck[] {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  const due = Map.groupBy(fees, ({ member, year }) =>
    placeOf(names.get(member) ?? member, positionOf(deal, year))
  );
  const received = Map.groupBy(rows, ({ member, year }) => placeOf(member, yearNamed(deal, year)));
  const years = new Set(rows.map(({ year }) => yearNamed(deal, year)));
  const places = new Set([...due.keys(), ...received.keys()]);
  const checks = [...places].map((place): InvoiceCheck => {
    const owed = due.get(place);
    const sent = received.get(place);
    const [first] = owed ?? [];
    const member = first ? (names.get(first.member) ?? first.member) : (sent?.[0]?.member ?? "");
    const position = first ? positionOf(deal, first.year) : yearNamed(deal, sent?.[0]?.year ?? "");
    return { member, position, ...compared(owed, sent, { currency: deal.currency, tolerance }) };
  });
  return checks.filter(({ position }) => years.has(position));
}

function compared(
  owed: readonly DueFee[] | undefined,
  sent: readonly NamedInvoice[] | undefined,
  rules: InvoiceRules
): Pick<InvoiceCheck, "due" | "received" | "outcome" | "invoices"> {
  const due = owed && { net: sum(owed.map(({ net }) => net)), vat: sumOfKnown(owed) };
  const foreign = sent?.find(
    ({ currency }) => currency !== undefined && currency !== rules.currency
  );
  const received = sent && {
    net: sum(sent.map(({ net }) => net)),
    vat: sumOfKnown(sent),
    currency: (foreign ?? sent[0])?.currency
  };
  const outcome =
    due && received ? outcomeOf(due, received, rules) : due ? "missing" : "unexpected";
  const invoices = (sent ?? []).map(({ number }) => number).filter((number) => number !== "");
  return { due, received, outcome, invoices };
}

function sumOfKnown(parts: readonly { readonly vat: Minor | undefined }[]): Minor | undefined {
  const known = parts.flatMap(({ vat }) => (vat === undefined ? [] : [vat]));
  return known.length === parts.length ? sum(known) : undefined;
}

/** Member and year, names compared without case. */
export function placeOf(member: string, position: number): string {
  return `${position} ${member.normalize("NFC").trim().toLowerCase()}`;
}

function positionOf({ years }: Deal, year: string): number {
  return years.find(({ id }) => id === year)?.position ?? 0;
}

/** The position of the year that a list calls 1, or 2027 for the year that starts in 2027; 0: none of the deal. */
export function yearNamed({ years }: Deal, text: string): number {
  const isNamed = ({ position, start }: DealYear): boolean =>
    String(position) === text.trim() || start?.slice(0, 4) === text.trim();
  return years.find(isNamed)?.position ?? 0;
}
