import { allocationWorkbook } from "c/allocationWorkbookSheets";
import type { TableFee } from "c/allocationWorkbookSheets";
import { dealOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import type { Cell, Sheet, Workbook } from "c/workbookModel";
import { evaluate } from "../../../../foundation/lwc/workbookModel/__tests__/data/evaluate";

const value = <Value>(of: Value): { value: Value } => ({ value: of });
const answer = (response: string): object => ({ value: response, label: response });
const member = (Id: string, name: string, lastYear: number | null, more: object = {}) => ({
  node: {
    Id,
    Member_Account__r: { Name: value(name) },
    Response__c: answer("Accepted"),
    Allocation_Weight__c: value(100.5),
    Last_Year_Amount__c: value(lastYear),
    ...more
  }
});
const year = (position: number, envelope: number | null) => ({
  node: {
    Id: `y${position}`,
    Position__c: value(position),
    Start_Date__c: value(`${2026 + position}-01-01`),
    End_Date__c: value(`${2026 + position}-12-31`),
    Envelope_Amount__c: value(envelope)
  }
});
const MEMBERS = [
  member("m2", "Combes", 400),
  member("m1", "Aurore", 600),
  member("m3", "Montclair", 50, { Response__c: answer("Declined"), Allocation_Weight__c: null }),
  member("m4", "Tardif", null)
];
const dealWith = (members: readonly object[], years = [year(1, 1100), year(2, 1122)]): Deal =>
  dealOf(
    {
      Id: "deal",
      Name: value("Aurélia 2027–2028"),
      CurrencyIsoCode: value("EUR"),
      Deal_Years__r: { edges: years },
      Deal_Members__r: { edges: members }
    } as Parameters<typeof dealOf>[0],
    "EUR"
  );
const fee = (memberId: string, position: number, net: number, more: Partial<TableFee> = {}) => ({
  id: `${memberId}${position}${net}`,
  memberId,
  kind: "Share",
  kindLabel: "Share",
  position,
  net: net * 100,
  vatRate: 5.5,
  vat: Math.round(net * 5.5),
  ...more
});
const LATE = { kind: "Late Share", kindLabel: "Late Share" };
const FEES = [
  fee("m1", 1, 660),
  fee("m1", 2, 673.2),
  fee("m2", 1, 439.99),
  fee("m2", 2, 448.8),
  fee("m4", 1, 50, LATE),
  fee("m4", 2, 100, { ...LATE, vatRate: undefined, vat: undefined })
];

function make(fees: readonly TableFee[] = FEES, deal = dealWith(MEMBERS)): Workbook {
  const choices = { language: "en", locale: "en-GB", today: "2026-12-20" } as const;
  return allocationWorkbook({ deal, fees }, choices);
}
const valueOf = (cell: Cell): unknown => {
  if (!cell) return undefined;
  if ("text" in cell) return cell.text;
  return "number" in cell ? cell.number : cell.result;
};
const rowsOf = ({ rows }: Sheet): unknown[][] => rows.map((cells) => cells.map(valueOf));
const formulasOf = ({ rows }: Sheet, row: number): unknown[] =>
  (rows[row] ?? []).flatMap((cell) => (cell && "formula" in cell ? [cell.formula] : []));

describe("the allocation table", () => {
  it("has a row a member, a column a year, and what is left of the envelope", () => {
    const [shares] = make().sheets;
    expect(shares).toMatchObject({ title: "Shares", frozenRows: 4, frozenColumns: 1 });
    expect(rowsOf(shares!)).toEqual([
      ["Allocation table – Aurélia 2027–2028"],
      [
        "Aurélia 2027–2028 · amounts in EUR excluding VAT · 20 December 2026 · for the account team"
      ],
      [],
      [
        "Member",
        "Answer",
        "Weight",
        "Last year",
        "2027",
        "2028",
        "All years",
        "Change",
        "Change (%)"
      ],
      ["Aurore", "Accepted", 100.5, 600, 660, 673.2, 1333.2, 60, 0.1],
      ["Combes", "Accepted", 100.5, 400, 439.99, 448.8, 888.79, 39.99, expect.closeTo(0.099975)],
      [
        "Montclair",
        "Declined",
        undefined,
        50,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined
      ],
      ["Total", "", "", 1050, 1099.99, 1122, 2221.99, 49.99, expect.closeTo(0.0476095)],
      ["Envelope", undefined, undefined, undefined, 1100, 1122],
      ["Envelope less shares", undefined, undefined, undefined, 0.01, 0],
      [],
      ["Late joiners, on top of the envelope"],
      ["Tardif", "Accepted", 100.5, undefined, 50, 100, 150, undefined, undefined],
      ["Total of late joiners", "", "", 0, 50, 100, 150, 50, undefined]
    ]);
  });

  it("keeps shares as numbers of the deal’s currency, and its sums alive", () => {
    const [shares] = make().sheets;
    expect(shares!.rows[4]?.[4]).toEqual({ number: 660, format: "[$€]#,##0.00" });
    expect(formulasOf(shares!, 4)).toEqual(["SUM(E5:F5)", "E5-D5", "E5/D5-1"]);
    expect(formulasOf(shares!, 7)).toEqual([
      "SUM(D5:D7)",
      "SUM(E5:E7)",
      "SUM(F5:F7)",
      "SUM(E8:F8)",
      "E8-D8",
      "E8/D8-1"
    ]);
    expect(formulasOf(shares!, 9)).toEqual(["E9-E8", "F9-F8"]);
    expect(formulasOf(shares!, 13)[1]).toBe("SUM(E13:E13)");
  });

  it("sets VAT apart, line by line, in all and by kind", () => {
    const [, lines] = make().sheets;
    expect(rowsOf(lines!).slice(3)).toEqual([
      ["Member", "Year", "Line", "Excl. VAT", "VAT rate", "VAT", "Incl. VAT"],
      ["Aurore", "2027", "Share", 660, 0.055, 36.3, 696.3],
      ["Aurore", "2028", "Share", 673.2, 0.055, 37.03, 710.23],
      ["Combes", "2027", "Share", 439.99, 0.055, 24.2, 464.19],
      ["Combes", "2028", "Share", 448.8, 0.055, 24.68, 473.48],
      ["Tardif", "2027", "Late Share", 50, 0.055, 2.75, 52.75],
      ["Tardif", "2028", "Late Share", 100],
      ["Total", "", "", 2371.99, "", 124.96, 2396.95],
      ["of which", undefined, "Share", 2221.99, undefined, 122.21, 2344.2],
      ["of which", undefined, "Late Share", 150, undefined, 2.75, 52.75]
    ]);
    expect(formulasOf(lines!, 4)).toEqual(["ROUND(D5*E5,2)", "D5+F5"]);
    expect(formulasOf(lines!, 11)[0]).toBe("SUMIF($C5:$C10,C12,$D5:$D10)");
  });

  it("states of each formula what it comes to", () => {
    const { sheets } = make();
    const formulas = sheets.flatMap((sheet) =>
      sheet.rows.flat().flatMap((cell) => {
        if (!cell || !("formula" in cell)) return [];
        return [{ ...cell, computed: evaluate(cell.formula, sheet, sheets) }];
      })
    );
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.map(({ computed }) => computed)).toEqual(
      formulas.map(({ result }): number => expect.closeTo(result, 6) as number)
    );
  });

  it("sums several lines of one member and year, and names years without dates", () => {
    const undated = { node: { Id: "y", Position__c: value(1), Envelope_Amount__c: value(null) } };
    const [shares] = make(
      [fee("m1", 1, 10), fee("m1", 1, 5.5)],
      dealWith([member("m1", "Aurore", -5)], [undated as ReturnType<typeof year>])
    ).sheets;
    expect(rowsOf(shares!).slice(3)).toEqual([
      ["Member", "Answer", "Weight", "Last year", "Year 1", "All years", "Change", "Change (%)"],
      ["Aurore", "Accepted", 100.5, -5, 15.5, 15.5, 20.5, undefined],
      ["Total", "", "", -5, 15.5, 15.5, 20.5, undefined],
      ["Envelope", undefined, undefined, undefined, undefined],
      ["Envelope less shares", undefined, undefined, undefined, undefined]
    ]);
  });

  it("begins with late joiners where nobody else takes part", () => {
    const [shares] = make(
      [fee("m4", 1, 50, LATE)],
      dealWith([member("m4", "Tardif", null)])
    ).sheets;
    expect(
      rowsOf(shares!)
        .slice(4, 7)
        .map(([name]) => name)
    ).toEqual([undefined, "Late joiners, on top of the envelope", "Tardif"]);
    expect(formulasOf(shares!, 7)[1]).toBe("SUM(E7:E7)");
  });
});
