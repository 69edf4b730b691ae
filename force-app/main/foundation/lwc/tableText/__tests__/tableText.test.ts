import { delimiterOf, parseDelimited, tableOf } from "c/tableText";

const cells = (text: string): unknown => {
  const rows = parseDelimited(text);
  return "problem" in rows ? rows : rows.map((row) => row.cells);
};

describe("parseDelimited", () => {
  it("tells commas, semicolons and tabs by the first line", () => {
    expect(delimiterOf("a;b,c;d\n1,2,3,4,5")).toBe(";");
    expect(cells("a,b\n1,2")).toEqual([
      ["a", "b"],
      ["1", "2"]
    ]);
    expect(cells("a\tb\n1 234,5\t")).toEqual([
      ["a", "b"],
      ["1 234,5", ""]
    ]);
  });

  it("reads quoted cells with delimiters, quotes and line ends in them", () => {
    expect(cells('a;b\r\n"x;""y""\nz";2')).toEqual([
      ["a", "b"],
      ['x;"y"\nz', "2"]
    ]);
  });

  it("drops a byte order mark and the blanks around cells", () => {
    expect(cells("\uFEFFa , b\n 1 ,2")).toEqual([
      ["a", "b"],
      ["1", "2"]
    ]);
  });

  it("numbers rows by the line they begin in", () => {
    expect(parseDelimited('a;b\n"1\n2";3\n\n4;5')).toMatchObject([
      { line: 1 },
      { line: 2 },
      { line: 4 },
      { line: 5 }
    ]);
  });

  it("says where a quote stays open", () => {
    expect(cells('a;b\n1;"2')).toEqual({ problem: { kind: "openQuote", line: 2 } });
  });
});

describe("tableOf", () => {
  const row = (line: number, ...of: (string | number)[]) => ({ line, cells: of });

  it("takes the first row that says anything as the names, and leaves blank rows out", () => {
    const rows = [row(1, "", ""), row(2, "a", "b"), row(3, "", ""), row(4, "x", 0)];
    expect(tableOf(rows)).toEqual({ columns: ["a", "b"], rows: [row(4, "x", 0)] });
  });

  it("refuses a table without rows, and a column that stands twice", () => {
    expect(tableOf([row(1, "a")])).toEqual({ problem: { kind: "noRows" } });
    expect(tableOf([row(1, "a", "", "", "a"), row(2, "1")])).toEqual({
      problem: { kind: "columnTwice", column: "a" }
    });
  });
});
