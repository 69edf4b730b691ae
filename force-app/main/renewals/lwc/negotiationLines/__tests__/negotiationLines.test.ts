import { createElement } from "lwc";
import NegotiationLines from "c/negotiationLines";
import type { CellEdit, GridCell, GridRow } from "c/dataGrid";
import type { Drafts } from "c/negotiationDrafts";

const LINES = [
  { id: "l1", productId: "p1", product: "Atlas", base: 200_00, price: 208_00, cap: 210_00 },
  { id: "l2", productId: "p2", product: "Journals", base: 0, price: undefined, cap: undefined }
];

interface Grid extends HTMLElement {
  rows: GridRow[];
  footer: Record<string, GridCell>;
}
interface Lines extends HTMLElement {
  drafts: Drafts;
  saveErrors: unknown;
  editable: boolean;
}

function render(editable = true): {
  lines: Lines;
  grid: Grid;
  edit(name: string, rowKey: string, columnKey: string, text: string): Promise<void>;
} {
  const lines = createElement("c-negotiation-lines", { is: NegotiationLines }) as unknown as Lines;
  Object.assign(lines, { lines: LINES, drafts: new Map(), currency: "EUR", editable });
  lines.addEventListener("draftschanged", (event) => {
    lines.drafts = (event as CustomEvent<Drafts>).detail;
  });
  document.body.appendChild(lines);
  const grid = lines.shadowRoot?.querySelector("c-data-grid") as unknown as Grid;
  return {
    lines,
    grid,
    async edit(name, rowKey, columnKey, text) {
      grid.dispatchEvent(new CustomEvent<CellEdit>(name, { detail: { rowKey, columnKey, text } }));
      await Promise.resolve();
    }
  };
}

const texts = (row: GridRow | undefined): string[] =>
  Object.values(row?.cells ?? {}).map((cell) => cell.text);

describe("c-negotiation-lines", () => {
  it("shows base, price, uplift and change, and totals of what is priced", async () => {
    const { lines, grid } = render();
    expect(texts(grid.rows[0])).toEqual(["Atlas", "200.00", "208.00", "+4.00%", "+8.00"]);
    expect(texts(grid.rows[1])).toEqual(["Journals", "0.00", "–", "–", "–"]);
    expect(Object.values(grid.footer).map((cell) => cell.text)).toEqual([
      "Total",
      "200.00",
      "208.00",
      "+4.00%",
      "+8.00"
    ]);
    await expect(lines).toBeAccessible();
  });

  it("gives the uplift of a typed price and the price of a typed uplift, and warns over the cap", async () => {
    const { grid, edit } = render();
    await edit("celledited", "l1", "price", "212");
    expect(texts(grid.rows[0])).toEqual(["Atlas", "200.00", "212.00", "+6.00%", "+12.00"]);
    expect(grid.rows[0]?.cells.price).toMatchObject({
      changed: true,
      warning: "Over the cap of 210.00"
    });
    await edit("celledited", "l1", "uplift", "-2.5");
    expect(texts(grid.rows[0])).toEqual(["Atlas", "200.00", "195.00", "−2.50%", "−5.00"]);
    expect(grid.rows[0]?.cells.price?.warning).toBeUndefined();
  });

  it("remakes only the row that changes", async () => {
    const { grid, edit } = render();
    const other = grid.rows[1];
    await edit("celledited", "l1", "price", "212");
    expect(grid.rows[1]).toBe(other);
  });

  it("says at the cell what cannot be read, and keeps it for mending", async () => {
    const { grid, edit } = render();
    await edit("celledited", "l1", "uplift", "four");
    expect(grid.rows[0]?.cells.uplift).toMatchObject({
      text: "four",
      edit: "four",
      error: "Type a number."
    });
  });

  it("takes back to the draft before the edit, not to what is saved", async () => {
    const { lines, edit } = render();
    await edit("celledited", "l1", "price", "209");
    await edit("cellopened", "l1", "price", "209");
    await edit("celledited", "l1", "price", "1");
    await edit("cellreverted", "l1", "price", "1");
    expect(lines.drafts.get("l1")?.price).toBe(209_00);
  });

  it("takes no uplift on a base of 0, and nothing at all when it may not be edited", async () => {
    const { grid } = render();
    expect(grid.rows[1]?.cells.uplift?.edit).toBeUndefined();
    expect(grid.rows[1]?.cells.price?.edit).toBe("");
    document.body.firstChild?.remove();
    expect(render(false).grid.rows[0]?.cells.price?.edit).toBeUndefined();
  });

  it("shows a save's errors at the price and at the row", async () => {
    const { lines, grid } = render();
    lines.saveErrors = new Map([
      ["l1", { price: "Over the cap" }],
      ["l2", { row: "Locked" }]
    ]);
    await Promise.resolve();
    expect(grid.rows[0]?.cells.price?.error).toBe("Over the cap");
    expect(grid.rows[1]?.error).toBe("Locked");
  });
});
