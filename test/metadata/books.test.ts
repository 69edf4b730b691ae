import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fieldOf } from "./fields.ts";
import { children, text } from "./project.ts";

type Row = Readonly<Record<string, string | number | boolean>> & {
  readonly attributes: { readonly type: string; readonly referenceId?: string };
};
interface Step {
  readonly object: string;
  readonly externalKey: string;
  readonly file: string;
}

const data = join(import.meta.dirname, "..", "..", "data");
const json = (path: string): unknown => JSON.parse(readFileSync(join(data, path), "utf8"));
const stepsOf = (book: string): Step[] => json(`${book}/book.json`) as Step[];
const rowsOf = (book: string, file: string): Row[] =>
  (json(`${book}/${file}`) as { records: Row[] }).records;

/** Cents, for sums without floating point. */
const cents = (amount: unknown): number => Math.round(Number(amount ?? 0) * 100);
const sum = (amounts: readonly unknown[]): number =>
  amounts.reduce<number>((total, amount) => total + cents(amount), 0);

for (const book of ["demo", "edge-cases"]) {
  describe(`the book ${book}`, () => {
    test("its rows are of their step's object, keyed and named once, and refer only to rows before them", () => {
      const seen = new Set<string>();
      for (const { object, externalKey, file } of stepsOf(book)) {
        const rows = rowsOf(book, file);
        const keys = rows.map((row) => row[externalKey]);
        assert.equal(new Set(keys).size, rows.length, file);
        for (const row of rows) {
          assert.equal(row.attributes.type, object, file);
          const { referenceId } = row.attributes;
          assert.ok(!referenceId || !seen.has(referenceId), `${file}: ${referenceId} again`);
          if (referenceId) seen.add(referenceId);
          for (const value of Object.values(row)) {
            if (String(value).startsWith("@"))
              assert.ok(seen.has(String(value).slice(1)), String(value));
          }
        }
      }
    });

    test("its custom fields exist and picklist values are theirs", () => {
      for (const { object, file } of stepsOf(book)) {
        for (const row of rowsOf(book, file)) {
          for (const [name, value] of Object.entries(row)) {
            if (name.endsWith("__c")) checkValue(`${object}.${name}`, value);
          }
        }
      }
    });
  });
}

function checkValue(key: string, value: unknown): void {
  const field = fieldOf(key);
  assert.ok(field?.written, key);
  if (field.type === "Picklist") {
    const values = children(field.file.content, "valueSet")
      .flatMap((set) => children(set, "valueSetDefinition"))
      .flatMap((definition) => children(definition, "value"));
    assert.ok(
      values.some((each) => text(each, "fullName") === value),
      `${key}: ${String(value)}`
    );
  }
  const length = Number(text(field.file.content, "length"));
  if (length > 0) assert.ok(String(value).length <= length, `${key}: ${String(value)}`);
}

describe("the demo book adds up", () => {
  const lines = rowsOf("demo", "lines.json");
  const offerLines = rowsOf("demo", "offer-lines.json");

  test("lines sum to the amount due", () => {
    for (const negotiation of rowsOf("demo", "negotiations.json")) {
      const of = lines.filter(
        (line) => line.Negotiation__c === `@${negotiation.attributes.referenceId}`
      );
      const base = sum(of.map((line) => line.Base_Price__c));
      assert.equal(base, cents(negotiation.Due_Amount__c), String(negotiation.Name));
    }
  });

  test("an offer prices every line of its negotiation once, at its base price", () => {
    for (const offer of rowsOf("demo", "offers.json")) {
      const priced = offerLines.filter(
        (line) => line.Offer__c === `@${offer.attributes.referenceId}`
      );
      const offered = lines.filter((line) => line.Negotiation__c === offer.Negotiation__c);
      const key = (row: Row, line: unknown) => `${line} ${row.Product__c} ${row.Base_Price__c}`;
      assert.deepEqual(
        priced.map((row) => key(row, row.Negotiation_Line__c)),
        offered.map((row) => key(row, `@${row.attributes.referenceId}`)),
        String(offer.Offer_External_Id__c)
      );
    }
  });

  test("our offers stay within the negotiation team's opening, theirs under ours", () => {
    const total = (offer: Row) =>
      sum(
        offerLines
          .filter((line) => line.Offer__c === `@${offer.attributes.referenceId}`)
          .map((line) => line.Price__c)
      );
    const offers = rowsOf("demo", "offers.json");
    for (const negotiation of rowsOf("demo", "negotiations.json")) {
      const of = offers.filter(
        (offer) => offer.Negotiation__c === `@${negotiation.attributes.referenceId}`
      );
      const totals = (side: string) => of.filter((offer) => offer.Side__c === side).map(total);
      const ours = totals("Ours");
      for (const offer of ours) assert.ok(offer <= cents(negotiation.Opening_Amount__c));
      for (const offer of totals("Theirs")) assert.ok(offer < Math.min(...ours));
    }
  });

  test("every usage file is of an account of the book, small, and two years long", () => {
    const accounts = rowsOf("demo", "accounts.json");
    const files = globSync("demo/usage/*.tsv", { cwd: data });
    assert.ok(files.length >= 15);
    for (const file of files) {
      const content = readFileSync(join(data, file), "utf8");
      const name = /^Institution_Name\t(.*)$/m.exec(content)?.[1];
      assert.ok(
        accounts.some((account) => account.Name === name),
        file
      );
      assert.ok(Buffer.byteLength(content) < 60_000, file);
      assert.match(content, /Begin_Date=2024-11-01; End_Date=2026-10-31/);
    }
  });
});
