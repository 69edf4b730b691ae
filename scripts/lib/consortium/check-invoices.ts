import type { Deal, DealYear } from "c/dealModel";
import { sum, toMinor, type Minor } from "c/money";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { outcomeOf, type Due, type InvoiceOutcome, type Received } from "./invoice-outcome.ts";
import type { InvoiceRow } from "./read-invoices.ts";

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

/** A member's fees of a year that count: shares less central funding. The consortium's fee is not invoiced by us. */
export interface DueFee extends Due {
  readonly member: string;
  readonly year: string;
  /** What the org holds of the invoice. */
  readonly invoice: (Received & { readonly number: string }) | undefined;
}

interface FeeRow {
  readonly Member__c: string;
  readonly Deal_Year__c: string;
  readonly Net_Amount__c: number;
  readonly VAT_Amount__c: number | null;
  readonly Invoiced_Net_Amount__c: number | null;
  readonly Invoiced_VAT_Amount__c: number | null;
  readonly Invoice_Currency_Code__c: string | null;
  readonly Invoice_Number__c: string | null;
}

export async function readDueFees(
  connection: Connection,
  { id, currency }: Deal
): Promise<DueFee[]> {
  const rows = await query<FeeRow>(
    connection,
    `SELECT Member__c, Deal_Year__c, Net_Amount__c, VAT_Amount__c, Invoiced_Net_Amount__c, Invoiced_VAT_Amount__c, Invoice_Currency_Code__c, Invoice_Number__c FROM Member_Fee__c WHERE Member__r.Deal__c = ${quote(id)} AND Is_Counted__c = TRUE AND Kind__c != 'Administration Fee' ORDER BY Id`
  );
  const amount = (value: number | null): Minor | undefined =>
    value === null ? undefined : toMinor(value, currency);
  return rows.map((row) => {
    const net = amount(row.Invoiced_Net_Amount__c);
    return {
      member: row.Member__c,
      year: row.Deal_Year__c,
      net: toMinor(row.Net_Amount__c, currency),
      vat: amount(row.VAT_Amount__c),
      invoice:
        net === undefined
          ? undefined
          : {
              net,
              vat: amount(row.Invoiced_VAT_Amount__c),
              currency: row.Invoice_Currency_Code__c ?? undefined,
              number: row.Invoice_Number__c ?? ""
            }
    };
  });
}

/** The deal's tolerance in minor units, else the policy's. */
export async function toleranceOf(connection: Connection, deal: Deal): Promise<Minor> {
  if (deal.invoiceTolerance !== undefined) return deal.invoiceTolerance;
  const [policy] = await query<{ readonly Invoice_Tolerance__c: number | null }>(
    connection,
    "SELECT Invoice_Tolerance__c FROM Deal_Policy__mdt WHERE DeveloperName = 'Standard'"
  );
  return policy?.Invoice_Tolerance__c ?? 0;
}

/** Fee by fee, with the invoices that the org holds. */
export function checkHeld(deal: Deal, fees: readonly DueFee[], tolerance: Minor): InvoiceCheck[] {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  return fees.map(({ member, year, invoice, ...due }) => ({
    member: names.get(member) ?? member,
    position: positionOf(deal, year),
    due,
    received: invoice,
    outcome: invoice
      ? outcomeOf(due, invoice, { currency: deal.currency, tolerance })
      : "notInvoiced",
    invoices: invoice?.number ? [invoice.number] : []
  }));
}

/** Member by member and year by year, with the rows of a file; years that it does not name are left out. */
export function checkFile(
  deal: Deal,
  fees: readonly DueFee[],
  rows: readonly InvoiceRow[],
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
  sent: readonly InvoiceRow[] | undefined,
  rules: { readonly currency: string; readonly tolerance: Minor }
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

function placeOf(member: string, position: number): string {
  return `${position} ${member.normalize("NFC").trim().toLowerCase()}`;
}

function positionOf({ years }: Deal, year: string): number {
  return years.find(({ id }) => id === year)?.position ?? 0;
}

/** The year of a deal that a file calls 1, or 2027 for the year that starts in 2027. */
function yearNamed({ years }: Deal, text: string): number {
  const isNamed = ({ position, start }: DealYear): boolean =>
    String(position) === text.trim() || start?.slice(0, 4) === text.trim();
  return years.find(isNamed)?.position ?? 0;
}
