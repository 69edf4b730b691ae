import type { NamedInvoice } from "c/dealInvoiceCheck";
import { minorDigits, parseMoney, type Minor } from "c/money";
import { readGrid, type Grid, type GridRow } from "../allocation/grid.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("consortium-invoices");

/** A row of a file of invoices. */
export interface InvoiceRow extends NamedInvoice {
  readonly line: number;
}

type Column = "member" | "year" | "net" | "vat" | "currency" | "number";

/** Names of columns in both languages, without accents and case. */
const names: Readonly<Record<Column, readonly string[]>> = {
  member: ["member", "membre", "institution", "etablissement"],
  year: ["year", "annee", "exercice"],
  net: ["net", "net amount", "ht", "montant ht"],
  vat: ["vat", "vat amount", "tva", "montant tva"],
  currency: ["currency", "devise"],
  number: ["number", "invoice", "invoice number", "numero", "facture", "numero de facture"]
};

/** Reads a CSV file; throws CommandError with exit code 2 naming line, column and what was found. */
export function readInvoices(path: string, dealCurrency: string): InvoiceRow[] {
  const grid = readGrid(path);
  const columns = columnsOf(grid);
  return grid.rows.map((row) => invoiceOf(grid, columns, row, dealCurrency));
}

type Columns = Readonly<Record<Column, string | undefined>>;

function columnsOf({ file, columns }: Grid): Columns {
  const found = Object.fromEntries(
    Object.entries(names).map(([column, known]) => [
      column,
      columns.find((name) => known.includes(plain(name)))
    ])
  ) as Columns;
  for (const column of ["member", "year", "net"] as const) {
    if (found[column] !== undefined) continue;
    throw bad("noColumn", {
      file,
      expected: names[column].join(", "),
      found: columns.join(", ")
    });
  }
  return found;
}

function invoiceOf(
  { file, locale }: Grid,
  columns: Columns,
  { line, cells }: GridRow,
  dealCurrency: string
): InvoiceRow {
  const cell = (column: Column): string => cells.get(columns[column] ?? "") ?? "";
  const currency = cell("currency").toUpperCase() || undefined;
  const amount = (column: Column): Minor | undefined => {
    const text = cell(column);
    if (text === "") return undefined;
    const parsed = parseMoney(text, locale, currencyFor(currency, dealCurrency));
    if ("minor" in parsed) return parsed.minor;
    throw bad("notAnAmount", { file, line, column: columns[column] ?? "", found: text });
  };
  const net = amount("net");
  if (net === undefined || cell("member") === "" || cell("year") === "")
    throw bad("incomplete", { file, line });
  return {
    line,
    member: cell("member"),
    year: cell("year"),
    net,
    vat: amount("vat"),
    currency,
    number: cell("number")
  };
}

/** A code that is no currency is told as a difference, not as a fault of the file. */
function currencyFor(currency: string | undefined, dealCurrency: string): string {
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return dealCurrency;
  return minorDigits(currency) >= 0 ? currency : dealCurrency;
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}

function bad(key: string, values: Record<string, string | number>): CommandError {
  return new CommandError(message(key, values), {
    exitCode: exitCodes.badInput,
    actions: [message("mendFile")]
  });
}
