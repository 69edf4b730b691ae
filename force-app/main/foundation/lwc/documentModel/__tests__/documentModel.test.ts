import { facts, figureColumns, heading, list, row, table, totalRow } from "c/documentModel";

describe("a document's parts", () => {
  it("leave out facts without a value", () => {
    const rows = [
      { label: "Customer", value: "CHU" },
      { label: "Contact", value: "" }
    ];
    expect(facts(rows).rows).toEqual([{ label: "Customer", value: "CHU" }]);
  });

  it("have words first and figures after them, at the end of their columns", () => {
    expect(figureColumns("Product", ["2027", "2028"])).toEqual([
      { text: "Product", align: "start", width: 3 },
      { text: "2027", align: "end", width: 1.4 },
      { text: "2028", align: "end", width: 1.4 }
    ]);
  });

  it("know totals from rows, and their defaults", () => {
    const { rows } = table("Prices", [], [row("a", "1"), totalRow("Total", "1")]);
    expect(rows.map(({ total }) => total)).toEqual([false, true]);
    expect(heading("Prices").level).toBe(1);
    expect(list(["one"]).marker).toBe("bullet");
  });
});
