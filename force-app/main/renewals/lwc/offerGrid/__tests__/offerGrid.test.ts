import { createElement } from "lwc";
import OfferGrid from "c/offerGrid";
import type { PackageEdit } from "c/offerGrid";
import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import type { LineTerms, PackageContent, TypedTexts } from "c/offerPackage";

const LINES = [
  {
    id: "l1",
    productId: "p1",
    product: "Atlas",
    base: 200_00,
    price: undefined,
    cap: 210_00,
    list: 250_00
  },
  { id: "l2", productId: "p2", product: "Journals", base: 0, price: undefined, cap: undefined }
];
const content = (years: number, terms: Record<string, LineTerms>): PackageContent => ({
  head: { title: "A", years, validUntil: "", extras: undefined, worth: undefined, note: "" },
  terms: new Map(Object.entries(terms))
});

interface Inner extends HTMLElement {
  rows: GridRow[];
  columns: GridColumn[];
  footer: Record<string, GridCell>;
}
interface Outer extends HTMLElement {
  content: PackageContent;
  typed: TypedTexts;
  lineErrors: Map<string, string>;
}

function render(
  start: PackageContent,
  more: object = {}
): {
  outer: Outer;
  grid: Inner;
  heard: PackageEdit[];
  fire(name: string, detail: unknown): Promise<void>;
} {
  const outer = createElement("c-offer-grid", { is: OfferGrid }) as unknown as Outer;
  const given = { lines: LINES, content: start, saved: start, currency: "EUR", editable: true };
  Object.assign(outer, { ...given, firstYear: 2027, ...more });
  const heard: PackageEdit[] = [];
  outer.addEventListener("packageedited", (event) => {
    const { detail } = event as CustomEvent<PackageEdit>;
    heard.push(detail);
    Object.assign(outer, { content: detail.content, typed: detail.typed });
  });
  document.body.appendChild(outer);
  const grid = outer.shadowRoot?.querySelector("c-data-grid") as unknown as Inner;
  return {
    outer,
    grid,
    heard,
    async fire(name, detail) {
      grid.dispatchEvent(new CustomEvent(name, { detail }));
      await Promise.resolve();
    }
  };
}

const keys = (grid: Inner): string[] => grid.columns.map(({ key }) => key);
const cell = (grid: Inner, key: string, row = 0): GridCell | undefined =>
  grid.rows[row]?.cells[key];
const edit = (columnKey: string, text: string, rowKey = "l1"): object => ({
  rowKey,
  columnKey,
  text
});

describe("c-offer-grid", () => {
  it("has a column for each year of the term, and no path for one year", async () => {
    const { outer, grid } = render(content(1, { l1: { price1: 208_00 } }));
    expect(keys(grid)).toEqual(["product", "base", "uplift", "price1", "discount", "cap", "free"]);
    await expect(outer).toBeAccessible();
    outer.content = content(3, {});
    await Promise.resolve();
    expect(grid.columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["2027", "2028", "2029"])
    );
    expect(keys(grid)).toContain("path");
    await expect(outer).toBeAccessible();
  });

  it("shows what a line comes to, and totals", () => {
    const { grid } = render(content(2, { l1: { price1: 208_00, path: 3, price2: 214_24 } }));
    const shown = ["base", "uplift", "price1", "discount", "path", "price2", "cap"];
    expect(shown.map((key) => cell(grid, key)?.text)).toEqual([
      "200.00",
      "+4.00%",
      "208.00",
      "16.80%",
      "+3.00%",
      "214.24",
      "–"
    ]);
    expect(grid.footer.price2?.text).toBe("214.24");
    expect(cell(grid, "uplift", 1)?.edit).toBeUndefined();
  });

  it("turns typing into the package that results, one step for one cell", async () => {
    const { grid, heard, fire } = render(content(2, { l1: { price1: 208_00 } }));
    await fire("cellopened", edit("path", ""));
    await fire("celledited", edit("path", "1"));
    await fire("celledited", edit("path", "10"));
    expect(heard.map(({ step }) => step)).toEqual([true, false]);
    expect(cell(grid, "price2")).toMatchObject({ text: "228.80", changed: true });
    await fire("cellreverted", edit("path", "10"));
    expect(cell(grid, "price2")?.text).toBe("–");
  });

  it("leaves all as it is where a cell is opened and left again", async () => {
    const { heard, fire } = render(content(1, { l1: { price1: 208_00 } }));
    await fire("cellopened", edit("price1", "208"));
    await fire("cellreverted", edit("price1", "208"));
    expect(heard).toEqual([]);
  });

  it("takes a pasted block as one step and says what found no cell", async () => {
    const { grid, heard, fire } = render(content(1, {}));
    const cells = [edit("price1", "10"), edit("price1", "x", "l2")];
    await fire("cellsfilled", { cells, skipped: 4 });
    expect(heard).toMatchObject([{ step: true, skipped: 4 }]);
    expect(cell(grid, "price1")?.text).toBe("10.00");
    expect(cell(grid, "price1", 1)).toMatchObject({ text: "x", error: "Type a number." });
  });

  it("shows a stated year beside what the path makes of it, and limits that are broken", () => {
    const { grid } = render(content(2, { l1: { price1: 212_00, path: 2, price2: 216_00 } }));
    expect(cell(grid, "price2")?.note).toBe("computed 216.24");
    expect(cell(grid, "price1")?.warning).toBe("Over the cap of 210.00");
  });

  it("remakes only the row that changes", async () => {
    const { grid, fire } = render(content(1, {}));
    const other = grid.rows[1];
    await fire("celledited", edit("price1", "10"));
    expect(grid.rows[1]).toBe(other);
  });

  it("shows a save's error at its row, and edits nothing where it may not", async () => {
    const { outer, grid } = render(content(1, {}), { editable: false });
    expect(cell(grid, "price1")?.edit).toBeUndefined();
    outer.lineErrors = new Map([["l1", "Locked"]]);
    await Promise.resolve();
    expect(grid.rows[0]?.error).toBe("Locked");
    await expect(outer).toBeAccessible();
  });

  it("leaves caps and gifts out of the other side's prices", () => {
    const { grid } = render(content(2, {}), { pricesOnly: true });
    expect(keys(grid)).toEqual(["product", "base", "uplift", "price1", "path", "price2"]);
  });

  it("passes undo and redo on", async () => {
    const { outer, fire } = render(content(1, {}));
    const undone = jest.fn();
    outer.addEventListener("undone", undone);
    await fire("undone", undefined);
    expect(undone).toHaveBeenCalledTimes(1);
  });
});
