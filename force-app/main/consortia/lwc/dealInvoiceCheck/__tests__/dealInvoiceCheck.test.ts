import { checkHeld, checkList } from "c/dealInvoiceCheck";
import type { DueFee, NamedInvoice } from "c/dealInvoiceCheck";
import { dealOf } from "c/dealModel";

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
const row = (member: string, year: string, net: number, rest: Partial<NamedInvoice> = {}) => ({
  ...{ member, year, net, vat: undefined, currency: undefined, number: "" },
  ...rest
});

function outcomes(fees: readonly DueFee[], rows: readonly NamedInvoice[], tolerance = 1): string[] {
  return checkList(deal, fees, rows, tolerance).map(
    ({ member, position, outcome }) => `${member} ${position} ${outcome}`
  );
}

describe("c/dealInvoiceCheck", () => {
  it("is compared by member and year: fees and invoices of both are summed", () => {
    const fees = [fee("m0", "y1", 700, 15), fee("m0", "y1", 300, 60), fee("m1", "y1", 500)];
    const rows = [
      row("chu nord ", "2027", 600, { vat: 30 }),
      row("CHU Nord", "1", 400, { vat: 45 }),
      row("Université Sud", "2027", 502)
    ];
    expect(outcomes(fees, rows)).toEqual(["CHU Nord 1 matches", "Université Sud 1 net"]);
  });

  it("misses invoices of the years that it names, not of others", () => {
    const fees = [fee("m0", "y1", 5), fee("m1", "y1", 5), fee("m0", "y2", 5)];
    expect(outcomes(fees, [row("CHU Nord", "1", 5)])).toEqual([
      "CHU Nord 1 matches",
      "Université Sud 1 missing"
    ]);
  });

  it("names invoices that nothing is due for, of unknown years too", () => {
    const rows = [row("Clinique", "1", 5), row("CHU Nord", "2035", 5)];
    expect(outcomes([fee("m0", "y1", 5)], rows)).toEqual([
      "CHU Nord 1 missing",
      "Clinique 1 unexpected",
      "CHU Nord 0 unexpected"
    ]);
  });

  it("checks each fee with what the org holds of its invoice", () => {
    const invoice = { net: 502, vat: undefined, currency: undefined, number: "F-2" };
    const checks = checkHeld(deal, [fee("m0", "y1", 5), { ...fee("m1", "y2", 500), invoice }], 1);
    expect(checks.map(({ outcome, position, invoices }) => [outcome, position, invoices])).toEqual([
      ["notInvoiced", 1, []],
      ["net", 2, ["F-2"]]
    ]);
  });
});
