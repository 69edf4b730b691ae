/** Writes the 200 products and 200 lines of the edge-case book: `node data/generate-edge-cases.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "edge-cases");
const numbers = Array.from({ length: 200 }, (_, index) => index + 1);

function treeOf(type: string, rows: readonly (readonly [string, object])[]): string {
  const records = rows.map(([referenceId, values]) => ({
    attributes: { type, referenceId },
    ...values
  }));
  return `${JSON.stringify({ records }, null, 2)}\n`;
}

/** Whole euros with cents that do not round evenly, from 100.01 to 20,099.99. */
function basePrice(number: number): number {
  return Math.round(10_001 + ((number * 7919) % 2_000_000)) / 100;
}

const products = numbers.map((number) => {
  const code = String(number).padStart(3, "0");
  const values = { Name: `Revue n° ${code}`, ProductCode: `EDGE-${code}`, IsActive: true };
  return [`revue-${code}`, values] as const;
});

const lines = numbers.map((number) => {
  const code = String(number).padStart(3, "0");
  const base = basePrice(number);
  const values = {
    Line_External_Id__c: `edge-two-hundred-${code}`,
    Negotiation__c: "@two-hundred-lines",
    Product__c: `@revue-${code}`,
    Base_Price__c: base,
    Proposed_Price__c: Math.round(base * 103) / 100,
    VAT_Rate__c: number % 3 === 0 ? 20 : number % 3 === 1 ? 2.1 : 5.5,
    Position__c: number
  };
  return [`two-hundred-${code}`, values] as const;
});

writeFileSync(join(folder, "products-200.json"), treeOf("Product2", products));
writeFileSync(join(folder, "lines-200.json"), treeOf("Negotiation_Line__c", lines));
