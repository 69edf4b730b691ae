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

describe("a spreadsheet's other ways", () => {
  interface Filled {
    cells: { rowKey: string; columnKey: string; text: string }[];
    skipped: number;
  }
  function listen(grid: Grid): { filled: Filled[]; steps: string[] } {
    const heard: { filled: Filled[]; steps: string[] } = { filled: [], steps: [] };
    grid.addEventListener("cellsfilled", (event) => {
      heard.filled.push((event as CustomEvent<Filled>).detail);
    });
    for (const name of ["undone", "redone"])
      grid.addEventListener(name, () => heard.steps.push(name));
    return heard;
  }
  function paste(target: Element | null | undefined, text: string): void {
    const event = new CustomEvent("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    target?.dispatchEvent(event);
  }

  it("lays a pasted block over the cells from the active one on", async () => {
    const { grid } = render();
    const { filled } = listen(grid);
    cell(grid, 1, 1).focus();
    await settle();
    paste(cell(grid, 1, 1), "5\t6\n7\t8\n9\t10\n");
    expect(
      filled[0]?.cells.map(({ rowKey, columnKey, text }) => `${rowKey}.${columnKey} ${text}`)
    ).toEqual(["b.price 5", "b.uplift 6", "c.price 7", "c.uplift 8"]);
    expect(filled[0]?.skipped).toBe(2);
  });

  it("leaves one value pasted into an open cell to the browser, and takes the cell back for a block", async () => {
    const { grid, log } = render();
    const { filled } = listen(grid);
    cell(grid, 0, 1).click();
    await settle();
    paste(find(grid, "input"), "5");
    expect(filled).toHaveLength(0);
    paste(find(grid, "input"), "5\n6");
    expect(filled[0]?.cells.map(({ rowKey }) => rowKey)).toEqual(["a", "b"]);
    expect(log.at(-1)).toMatch(/^cellreverted a\.price/);
  });

  it("fills the column down with Ctrl+D", async () => {
    const { grid } = render();
    const { filled } = listen(grid);
    cell(grid, 0, 1).focus();
    await press(grid, "d", { ctrlKey: true });
    expect(filled[0]?.cells.map(({ rowKey, text }) => `${rowKey} ${text}`)).toEqual([
      "b 100",
      "c 100"
    ]);
  });

  it("asks to undo and redo, and copies the active cell", async () => {
    const { grid } = render();
    const { steps } = listen(grid);
    cell(grid, 0, 1).focus();
    await press(grid, "z", { ctrlKey: true });
    await press(grid, "y", { ctrlKey: true });
    await press(grid, "Z", { ctrlKey: true, shiftKey: true });
    expect(steps).toEqual(["undone", "redone", "redone"]);
    const setData = jest.fn();
    const copy = new CustomEvent("copy", { bubbles: true, cancelable: true });
    cell(grid, 0, 1).dispatchEvent(Object.assign(copy, { clipboardData: { setData } }));
    expect(setData).toHaveBeenCalledWith("text/plain", "100");
  });

  it("has only the rows in sight in the document, and tells how many there are", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => row(`r${index}`));
    const { grid } = render(rows);
    const inDocument = (): number =>
      grid.shadowRoot?.querySelectorAll("tbody tr:not(.gap)").length ?? 0;
    expect(inDocument()).toBeLessThan(60);
    expect(find(grid, "table")?.getAttribute("aria-rowcount")).toBe("501");
    await press(grid, "End", { ctrlKey: true });
    await settle();
    expect(focused(grid)).toBe(cell(grid, 499, 2));
    expect(cell(grid, 499, 2).closest("tr")?.getAttribute("aria-rowindex")).toBe("501");
    await expect(grid).toBeAccessible();
  });

  it("moves its window with the scroll", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => row(`r${index}`));
    const { grid } = render(rows);
    const box = find(grid, ".scroller") as HTMLElement;
    Object.defineProperty(box, "clientHeight", { value: 400 });
    box.scrollTop = 8000;
    box.dispatchEvent(new CustomEvent("scroll"));
    await settle();
    expect(cell(grid, 250, 1)).not.toBeNull();
    expect(cell(grid, 100, 1)).toBeNull();
    expect(cell(grid, 0, 0)).not.toBeNull();
  });

  it("draws a bar on either side of the middle, for those who see the text as a picture", async () => {
    const { grid } = render([row("a", "1", { bar: -40 }), row("b", "2", { bar: 100 })]);
    const bars = [...(grid.shadowRoot?.querySelectorAll<HTMLElement>(".bar") ?? [])];
    expect(bars.map(({ className }) => className)).toEqual(["bar less", "bar more"]);
    expect(bars.map(({ style }) => style.width)).toEqual(["20%", "50%"]);
    expect(bars[0]?.parentElement?.getAttribute("aria-hidden")).toBe("true");
    await expect(grid).toBeAccessible();
  });
});
