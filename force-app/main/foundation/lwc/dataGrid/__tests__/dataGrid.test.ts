import { createElement } from "lwc";
import DataGrid from "c/dataGrid";
import type { CellEdit } from "c/dataGrid";

const COLUMNS = [
  { key: "name", label: "Product", rowHeader: true },
  { key: "price", label: "Price", numeric: true },
  { key: "uplift", label: "Uplift", numeric: true }
];
const row = (key: string, price = "100", more: object = {}): object => ({
  key,
  label: `Product ${key}`,
  cells: {
    name: { text: key },
    price: { text: `${price}.00`, edit: price, ...more },
    uplift: { text: "4 %", edit: "4" }
  }
});

interface Grid extends HTMLElement {
  rows: object[];
  footer: object;
  focusCell(rowKey: string, columnKey: string): void;
}

function render(rows = [row("a"), row("b"), row("c")]): { grid: Grid; log: string[] } {
  const grid = createElement("c-data-grid", { is: DataGrid }) as unknown as Grid;
  Object.assign(grid, { label: "Lines", columns: COLUMNS, rows });
  const log: string[] = [];
  for (const name of ["cellopened", "celledited", "cellclosed", "cellreverted"]) {
    grid.addEventListener(name, (event) => {
      const { rowKey, columnKey, text } = (event as CustomEvent<CellEdit>).detail;
      log.push(`${name} ${rowKey}.${columnKey} ${text}`);
    });
  }
  document.body.appendChild(grid);
  return { grid, log };
}

const settle = (): Promise<void> => Promise.resolve();
const find = (grid: Grid, selector: string): HTMLElement | null | undefined =>
  grid.shadowRoot?.querySelector(selector);
const cell = (grid: Grid, rowIndex: number, column: number): HTMLElement =>
  find(grid, `td[data-row="${rowIndex}"][data-column="${column}"]`) as HTMLElement;
const focused = (grid: Grid): Element | null | undefined => grid.shadowRoot?.activeElement;
async function press(grid: Grid, key: string, more: KeyboardEventInit = {}): Promise<void> {
  const target = focused(grid) ?? find(grid, "table");
  target?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more })
  );
  await settle();
}
async function type(grid: Grid, text: string): Promise<void> {
  const input = find(grid, "input") as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new CustomEvent("input", { bubbles: true }));
  await settle();
}

describe("c-data-grid", () => {
  it("has one tab stop and moves it with the arrows", async () => {
    const { grid } = render();
    expect(grid.shadowRoot?.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    await press(grid, "ArrowDown");
    await press(grid, "ArrowRight");
    expect(focused(grid)).toBe(cell(grid, 1, 1));
    await press(grid, "End", { ctrlKey: true });
    expect(focused(grid)).toBe(cell(grid, 2, 2));
    await press(grid, "ArrowDown");
    expect(focused(grid)).toBe(cell(grid, 2, 2));
    expect(grid.shadowRoot?.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    await expect(grid).toBeAccessible();
  });

  it("edits by typing, closes with Enter and goes down", async () => {
    const { grid, log } = render();
    cell(grid, 0, 1).focus();
    await press(grid, "7");
    expect((find(grid, "input") as HTMLInputElement).value).toBe("7");
    await expect(grid).toBeAccessible();
    await type(grid, "75");
    await press(grid, "Enter");
    expect(log).toEqual([
      "cellopened a.price 100",
      "celledited a.price 7",
      "celledited a.price 75",
      "cellclosed a.price 75"
    ]);
    expect(find(grid, "input")).toBeNull();
    expect(focused(grid)).toBe(cell(grid, 1, 1));
  });

  it("takes an edit back with Escape", async () => {
    const { grid, log } = render();
    cell(grid, 1, 1).focus();
    await press(grid, "F2");
    expect((find(grid, "input") as HTMLInputElement).value).toBe("100");
    await type(grid, "1");
    await press(grid, "Escape");
    expect(log.at(-1)).toBe("cellreverted b.price 1");
    expect(focused(grid)).toBe(cell(grid, 1, 1));
  });

  it("goes on to the next editable cell with Tab, over the end of the row, and leaves at the last", async () => {
    const { grid } = render([row("a"), row("b")]);
    cell(grid, 0, 2).focus();
    await press(grid, "Enter");
    await press(grid, "Tab");
    expect(focused(grid)).toBe(cell(grid, 1, 1));
    cell(grid, 1, 2).focus();
    await press(grid, "Enter");
    const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
    focused(grid)?.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
  });

  it("opens with a click, empties with Delete, and leaves read-only cells alone", async () => {
    const { grid, log } = render();
    cell(grid, 0, 0).click();
    await settle();
    expect(find(grid, "input")).toBeNull();
    cell(grid, 0, 0).focus();
    await press(grid, "x");
    expect(log).toEqual([]);
    cell(grid, 0, 1).click();
    await settle();
    expect(find(grid, "input")).not.toBeNull();
    await press(grid, "Escape");
    await press(grid, "Delete");
    expect(log.at(-1)).toBe("celledited a.price ");
  });

  it("keeps the open input while rows change under it", async () => {
    const { grid } = render();
    cell(grid, 0, 1).click();
    await settle();
    await type(grid, "12");
    grid.rows = [row("a", "12", { changed: true, warning: "Over the cap" }), row("b"), row("c")];
    await settle();
    expect((find(grid, "input") as HTMLInputElement).value).toBe("12");
    expect(cell(grid, 0, 1).textContent).toContain("Over the cap");
  });

  it("shows errors at their cell and their row, and totals below", async () => {
    const { grid } = render([
      { ...row("a", "1", { error: "Not a number", changed: true }), error: "The row is locked" }
    ]);
    grid.footer = { name: { text: "Total" }, price: { text: "1.00" } };
    await settle();
    expect(cell(grid, 0, 1).textContent).toBe("1.00Not savedNot a number");
    expect(grid.shadowRoot?.querySelector("tr.failed td.row-problem")?.textContent).toBe(
      "The row is locked"
    );
    expect(grid.shadowRoot?.querySelector("tfoot")?.textContent).toBe("Total1.00");
    await expect(grid).toBeAccessible();
  });

  it("focuses the cell it is told to", async () => {
    const { grid } = render();
    grid.focusCell("c", "uplift");
    await settle();
    expect(focused(grid)).toBe(cell(grid, 2, 2));
  });
});
