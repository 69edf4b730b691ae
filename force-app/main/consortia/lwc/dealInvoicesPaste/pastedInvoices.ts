import type { Day } from "c/calendarDay";
import { placeOf, yearNamed } from "c/dealInvoiceCheck";
import type { InvoiceChange, RecordedInvoice } from "c/dealInvoiceChanges";
import type { InvoiceLine } from "c/dealInvoiceLines";
import type { Deal } from "c/dealModel";
import { outcomeOf } from "c/invoiceOutcome";
import { parseMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { parseBlock } from "c/pastedTable";

export type PasteProblem = "unreadable" | "nothingDue" | "severalLines" | "twice";

export interface PastedInvoices {
  readonly changes: readonly InvoiceChange[];
  /** Number of the row, from 1, and what stands in its first cell. */
  readonly problems: readonly { row: number; text: string; problem: PasteProblem }[];
}

interface PasteRules {
  readonly deal: Deal;
  readonly lines: readonly InvoiceLine[];
  readonly tolerance: Minor;
  readonly locale: string;
}

interface PastedRow extends RecordedInvoice {
  readonly member: string;
  readonly year: string;
  readonly net: Minor;
}

/** Rows of member, year, net, VAT, currency, number, date; a first row without amount is taken for headings. */
export function pastedInvoices(text: string, rules: PasteRules): PastedInvoices {
  const taken = new Set<string>();
  const changes: InvoiceChange[] = [];
  const problems: PastedInvoices["problems"][number][] = [];
  for (const [index, cells] of parseBlock(text).entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (index === 0 && isHeading(cells, rules)) continue;
    const row = rowOf(cells, rules);
    const found = row ? linesFor(row, rules, taken) : "unreadable";
    if (Array.isArray(found)) {
      changes.push(...found);
      for (const { line } of found) taken.add(line.id);
    } else {
      problems.push({ row: index + 1, text: cells[0] ?? "", problem: found as PasteProblem });
    }
  }
  return { changes, problems };
}

function isHeading([, , net = ""]: readonly string[], { deal, locale }: PasteRules): boolean {
  return !("minor" in parseMoney(net, locale, deal.currency));
}

function rowOf(cells: readonly string[], { deal, locale }: PasteRules): PastedRow | undefined {
  const [member = "", year = "", net = "", vat = "", currency = "", number = "", date = ""] =
    cells.map((cell) => cell.trim());
  const amount = (text: string): Minor | undefined => {
    const parsed = parseMoney(text, locale, deal.currency);
    return "minor" in parsed ? parsed.minor : undefined;
  };
  const [netMinor, vatMinor] = [amount(net), amount(vat)];
  const day = dayOf(date, locale);
  const isWhole = member !== "" && year !== "" && netMinor !== undefined;
  if (!isWhole || (vat !== "" && vatMinor === undefined)) return undefined;
  if (date !== "" && day === undefined) return undefined;
  return {
    ...{ member, year, number, net: netMinor, vat: vatMinor },
    currency: /^[a-z]{3}$/iu.test(currency) ? currency.toUpperCase() : undefined,
    date: day
  };
}

/** ISO, or day and month in the reader's order: 2027-03-01, 01/03/2027. undefined: no such day. */
function dayOf(text: string, locale: string): Day | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(text) ?? [];
  const [day, month] = isMonthFirst(locale) ? [second, first] : [first, second];
  const found = iso ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : undefined;
}

function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date());
  return parts.find(({ type }) => type === "day" || type === "month")?.type === "month";
}

/** The line that fits; else the only one; else all of the member's year where the invoice covers their sum. */
function linesFor(
  row: PastedRow,
  { deal, lines, tolerance }: PasteRules,
  taken: ReadonlySet<string>
): InvoiceChange[] | PasteProblem {
  const place = placeOf(row.member, yearNamed(deal, row.year));
  const owed = lines.filter((line) => placeOf(line.institution, line.position) === place);
  if (owed.length === 0) return "nothingDue";
  const free = owed.filter(({ id }) => !taken.has(id));
  if (free.length === 0) return "twice";
  const rules = { currency: deal.currency, tolerance };
  const fitting = free.find((line) => ["matches", "within"].includes(outcomeOf(line, row, rules)));
  if (fitting) return [{ line: fitting, invoice: row }];
  if (free.length === 1) return free.map((line) => ({ line, invoice: row }));
  const gap = row.net - sum(free.map(({ net }) => net));
  return Math.abs(gap) <= tolerance ? spread(row, free) : "severalLines";
}

/** One invoice over several lines: each its own amounts, and the first what differs. */
function spread(row: PastedRow, lines: readonly InvoiceLine[]): InvoiceChange[] {
  const net = row.net - sum(lines.map((line) => line.net));
  const vats = lines.map(({ vat }) => vat);
  const isVatKnown = row.vat !== undefined && vats.every((vat) => vat !== undefined);
  const vat = (row.vat ?? 0) - sum(vats.map((each) => each ?? 0));
  return lines.map((line, index) => ({
    line,
    invoice: {
      ...row,
      net: line.net + (index === 0 ? net : 0),
      vat: isVatKnown ? (line.vat ?? 0) + (index === 0 ? vat : 0) : undefined
    }
  }));
}
