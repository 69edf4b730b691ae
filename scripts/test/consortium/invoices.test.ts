import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { dealOf } from "c/dealModel";
import { checkFile, type DueFee } from "../../lib/consortium/check-invoices.ts";
import { outcomeOf } from "../../lib/consortium/invoice-outcome.ts";
import { readInvoices, type InvoiceRow } from "../../lib/consortium/read-invoices.ts";

const value = <Value>(of: Value) => ({ value: of });
const deal = dealOf(
  {
    Id: "d",
    Deal_Years__r: {
      edges: [1, 2].map((position) => ({
        node: {
          Id: `y${position}`,
          Position__c: value(position),
          Start_Date__c: value(`${2026 + position}-01-01`)
        }
      }))
    },
    Deal_Members__r: {
      edges: ["CHU Nord", "Université Sud"].map((name, index) => ({
        node: { Id: `m${index}`, Member_Account__r: { Name: value(name) } }
      }))
    }
  },
  "EUR"
);

const fee = (member: string, year: string, net: number, vat?: number): DueFee => ({
  ...{ member, year, net, vat, invoice: undefined }
});
const row = (member: string, year: string, net: number, rest: Partial<InvoiceRow> = {}) => ({
  ...{ line: 2, member, year, net, vat: undefined, currency: undefined, number: "" },
  ...rest
});

function outcomes(fees: readonly DueFee[], rows: readonly InvoiceRow[], tolerance = 1): string[] {
  return checkFile(deal, fees, rows, tolerance).map(
    ({ member, position, outcome }) => `${member} ${position} ${outcome}`
  );
}

describe("an invoice", () => {
  const rules = { currency: "EUR", tolerance: 2 };
  const due = { net: 10000, vat: 550 };
  const outcome = (net: number, vat?: number, currency?: string) =>
    outcomeOf(due, { net, vat, currency }, rules);

  test("matches, lies within the tolerance, or differs by net or VAT apart", () => {
    assert.equal(outcome(10000, 550), "matches");
    assert.equal(outcome(9998, 552, "eur"), "within");
    assert.equal(outcome(10003, 550), "net");
    assert.equal(outcome(10000, 553), "vat");
  });

  test("in another currency is told as that, whatever its amount", () => {
    assert.equal(outcome(10000, 550, "CHF"), "currency");
  });

  test("is not checked for a VAT that is not known", () => {
    assert.equal(outcome(10000), "matches");
    const unknown = outcomeOf(
      { net: 10000, vat: undefined },
      { net: 10000, vat: 9, currency: undefined },
      rules
    );
    assert.equal(unknown, "matches");
  });
});

describe("a file of invoices", () => {
  test("is compared by member and year: fees and invoices of both are summed", () => {
    const fees = [fee("m0", "y1", 700, 15), fee("m0", "y1", 300, 60), fee("m1", "y1", 500)];
    const rows = [
      row("chu nord ", "2027", 600, { vat: 30 }),
      row("CHU Nord", "1", 400, { vat: 45 }),
      row("Université Sud", "2027", 502)
    ];
    assert.deepEqual(outcomes(fees, rows), ["CHU Nord 1 matches", "Université Sud 1 net"]);
  });

  test("misses invoices of the years that it names, not of others", () => {
    const fees = [fee("m0", "y1", 5), fee("m1", "y1", 5), fee("m0", "y2", 5)];
    assert.deepEqual(outcomes(fees, [row("CHU Nord", "1", 5)]), [
      "CHU Nord 1 matches",
      "Université Sud 1 missing"
    ]);
  });

  test("names invoices that nothing is due for, of unknown years too", () => {
    const rows = [row("Clinique", "1", 5), row("CHU Nord", "2035", 5)];
    assert.deepEqual(outcomes([fee("m0", "y1", 5)], rows), [
      "CHU Nord 1 missing",
      "Clinique 1 unexpected",
      "CHU Nord 0 unexpected"
    ]);
  });
});

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
    assert.deepEqual(read(text), [row("CHU Nord", "2027", 123456, { vat: 6790, currency: "EUR" })]);
  });

  test("names line, column and what stands there", () => {
    assert.throws(() => read("member,year,net\nA,1,x\n"), /line 2, column net: "x" is no amount/);
    assert.throws(() => read("member,year,net\nA,1,\n"), /line 2: member, year and net/);
    assert.throws(() => read("member,net\nA,1\n"), /no column named one of year, annee/);
  });
});
