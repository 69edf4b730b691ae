import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readInvoices, type InvoiceRow } from "../../lib/consortium/read-invoices.ts";

describe("reading a file of invoices", () => {
  function read(text: string): InvoiceRow[] {
    const folder = mkdtempSync(join(tmpdir(), "invoices-"));
    try {
      const file = join(folder, "factures.csv");
      writeFileSync(file, text);
      return readInvoices(file, "EUR");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test("takes French headers and amounts", () => {
    const text =
      "Établissement;Année;Montant HT;TVA;Devise;N\nCHU Nord;2027;1 234,56;67,90;eur;F-1\n";
    assert.deepEqual(read(text), [
      {
        ...{ line: 2, member: "CHU Nord", year: "2027", number: "" },
        ...{ net: 123456, vat: 6790, currency: "EUR" }
      }
    ]);
  });

  test("names line, column and what stands there", () => {
    assert.throws(() => read("member,year,net\nA,1,x\n"), /line 2, column net: "x" is no amount/);
    assert.throws(() => read("member,year,net\nA,1,\n"), /line 2: member, year and net/);
    assert.throws(() => read("member,net\nA,1\n"), /no column named one of year, annee/);
  });
});
