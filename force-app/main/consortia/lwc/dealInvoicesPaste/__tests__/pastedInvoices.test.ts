import type { InvoiceLine } from "c/dealInvoiceLines";
import { dealOf } from "c/dealModel";
import { pastedInvoices } from "../pastedInvoices";

const year = { Id: "y1", Position__c: { value: 1 }, Start_Date__c: { value: "2027-01-01" } };
const deal = dealOf({ Id: "d", Deal_Years__r: { edges: [{ node: year }] } }, "EUR");
const line = (id: string, institution: string, net: number, vat?: number): InvoiceLine => ({
  ...{ id, institution, net, vat, member: id, year: "y1", position: 1, yearText: "2027" },
  ...{ kind: "Share", date: undefined, invoice: undefined, outcome: "notInvoiced" }
});
const paste = (text: string, ...lines: InvoiceLine[]) =>
  pastedInvoices(text, { deal, lines, tolerance: 1, locale: "fr-FR" });
const written = ({ changes }: ReturnType<typeof paste>) =>
  changes.map(({ line: { id }, invoice: { net, vat } }) => [id, net, vat]);

describe("pasted invoices", () => {
  it("reads amounts and days as the reader writes them, and leaves out headings and blank rows", () => {
    const text =
      "Membre\tAnnée\tHT\n\nchu nord\t2027\t1 234,56\t67,90\teur\tF-1\t01/03/2027\nCHU Nord\t2035\t1";
    const { changes, problems } = paste(text, line("a", "CHU Nord", 123456, 6790));
    expect(changes[0]?.invoice).toMatchObject({
      ...{ net: 123456, vat: 6790, currency: "EUR", number: "F-1", date: "2027-03-01" }
    });
    expect(problems).toEqual([{ row: 4, text: "CHU Nord", problem: "nothingDue" }]);
  });

  it.each([
    ["fr-FR", "01/03/2027", "2027-03-01"],
    ["en-US", "3/1/2027", "2027-03-01"],
    ["en-US", "2027-03-01", "2027-03-01"],
    ["en-US", "31/1/2027", undefined],
    ["fr-FR", "29/02/2027", undefined]
  ])("reads days in the order of %s: %s", (locale, day, read) => {
    const rules = { deal, lines: [line("a", "Sud", 500)], tolerance: 1, locale };
    const { changes, problems } = pastedInvoices(`Sud\t1\t5\t\tEUR\tF-1\t${day}`, rules);
    expect(changes.map(({ invoice }) => invoice.date)).toEqual(read ? [read] : []);
    expect(problems).toHaveLength(read ? 0 : 1);
  });

  it("takes the line that fits, else the only one", () => {
    const lines = [line("a", "CHU Nord", 700), line("b", "CHU Nord", 300), line("c", "Sud", 5)];
    const found = paste("CHU Nord\t1\t3,01\nCHU Nord\t1\t7\nSud\t1\t9", ...lines);
    expect(written(found)).toEqual([
      ["b", 301, undefined],
      ["a", 700, undefined],
      ["c", 900, undefined]
    ]);
  });

  it("lays one invoice over all lines of a member where it covers their sum", () => {
    const lines = [line("a", "CHU Nord", 1000, 55), line("b", "CHU Nord", -200, -11)];
    expect(written(paste("CHU Nord\t1\t8,01\t0,45", ...lines))).toEqual([
      ["a", 1001, 56],
      ["b", -200, -11]
    ]);
  });

  it("tells what has no line, no amount, several lines, or a row already", () => {
    const lines = [line("a", "CHU Nord", 700), line("b", "CHU Nord", 300), line("c", "Sud", 5)];
    const text = "CHU Nord\t1\t4\nSud\t1\tx\nSud\t1\t5\nSud\t1\t5";
    expect(paste(`${text}`, ...lines).problems.map(({ row, problem }) => [row, problem])).toEqual([
      [1, "severalLines"],
      [2, "unreadable"],
      [4, "twice"]
    ]);
  });
});
