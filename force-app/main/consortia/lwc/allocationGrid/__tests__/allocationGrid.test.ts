import { createElement } from "lwc";
import AllocationGrid from "c/allocationGrid";
import type { GridMember } from "c/allocationGrid";
import type { GridColumn, GridRow } from "c/dataGrid";
import type { TrialChange } from "c/memberTrials";

const settle = (): Promise<void> => Promise.resolve();
const member = (id: string, share: number, more: Partial<GridMember> = {}): GridMember => ({
  id,
  institution: `CHU ${id}`,
  weight: { digits: 12_345n, scale: 1 },
  floor: undefined,
  ceiling: undefined,
  lastYear: 100_00,
  share,
  unbounded: share,
  bound: undefined,
  payable: undefined,
  mark: undefined,
  tried: [],
  ...more
});
const members = [
  member("Évry", 110_00),
  member("Albi", 80_00, { bound: "collarLow", unbounded: 70_00, tried: ["weight"] }),
  member("Brest", 130_00, { lastYear: undefined, weight: undefined, mark: "late" })
];

type Grid = HTMLElement & { rows: GridRow[]; columns: GridColumn[] };
const dataGrid = (element: HTMLElement): Grid =>
  element.shadowRoot?.querySelector("c-data-grid") as Grid;
const names = (element: HTMLElement): string[] => dataGrid(element).rows.map(({ key }) => key);
const cell = (element: HTMLElement, row: number, column: string): object | undefined =>
  dataGrid(element).rows[row]?.cells[column];

function render(): { element: HTMLElement; heard: (readonly TrialChange[])[] } {
  const element = createElement("c-allocation-grid", { is: AllocationGrid });
  Object.assign(element, { members, currency: "EUR" });
  const heard: (readonly TrialChange[])[] = [];
  element.addEventListener("trialschanged", (event) =>
    heard.push((event as CustomEvent<readonly TrialChange[]>).detail)
  );
  document.body.appendChild(element);
  return { element, heard };
}

async function fire(element: HTMLElement, name: string, detail: unknown): Promise<void> {
  dataGrid(element).dispatchEvent(new CustomEvent(name, { detail }));
  await settle();
}
const edit = (columnKey: string, text: string): object => ({ rowKey: "Albi", columnKey, text });

async function set(element: HTMLElement, selector: string, value: string): Promise<void> {
  const event = new CustomEvent("change", { detail: { value } });
  element.shadowRoot?.querySelector(selector)?.dispatchEvent(event);
  await settle();
}

describe("c-allocation-grid", () => {
  it("shows each member's share, change and what binds it", async () => {
    const { element } = render();
    expect(names(element)).toEqual(["Albi", "Brest", "Évry"]);
    expect(cell(element, 0, "weight")).toMatchObject({ text: "1,234.5", changed: true });
    expect(cell(element, 0, "change")).toEqual({ text: "▼ −20.00" });
    expect(cell(element, 0, "percent")).toEqual({ text: "−20.0%", bar: -100 });
    expect(cell(element, 0, "bound")).toEqual({ text: "largest fall · free: 70.00" });
    expect(cell(element, 1, "institution")).toEqual({ text: "CHU Brest · late" });
    expect(cell(element, 1, "percent")).toEqual({ text: "–" });
    expect(cell(element, 2, "change")).toEqual({ text: "▲ +10.00" });
    expect(cell(element, 2, "percent")).toEqual({ text: "+10.0%", bar: 50 });
    await expect(element).toBeAccessible();
  });

  it("sorts, those without a figure last, and stays so while figures change", async () => {
    const { element } = render();
    await set(element, "lightning-combobox", "rise");
    expect(names(element)).toEqual(["Évry", "Albi", "Brest"]);
    Object.assign(element, { members: members.map((each) => ({ ...each, share: 90_00 })) });
    await settle();
    expect(names(element)).toEqual(["Évry", "Albi", "Brest"]);
    await set(element, "lightning-combobox", "fall");
    expect(names(element)).toEqual(["Albi", "Évry", "Brest"]);
  });

  it("finds a member without its accents, and says when there is none", async () => {
    const { element } = render();
    await set(element, "lightning-input", "evr");
    expect(names(element)).toEqual(["Évry"]);
    await set(element, "lightning-input", "x");
    expect(element.shadowRoot?.textContent).toContain("No member has this name.");
    await expect(element).toBeAccessible();
  });

  it("passes on weights and bounds as they are typed, and keeps what is no number", async () => {
    const { element, heard } = render();
    await fire(element, "celledited", edit("weight", "12.5"));
    await fire(element, "celledited", edit("floor", "1,000"));
    await fire(element, "celledited", edit("ceiling", ""));
    expect(heard).toEqual([
      [{ id: "Albi", trial: { weight: { digits: 125n, scale: 1 } } }],
      [{ id: "Albi", trial: { floor: 1_000_00 } }],
      [{ id: "Albi", trial: { ceiling: null } }]
    ]);
    await fire(element, "celledited", edit("weight", "12x"));
    expect(heard).toHaveLength(3);
    expect(cell(element, 0, "weight")).toMatchObject({ text: "12x", error: "Not a number" });
    await expect(element).toBeAccessible();
  });

  it("takes back what was typed on Escape", async () => {
    const { element, heard } = render();
    await fire(element, "cellopened", edit("weight", "1234.5"));
    await fire(element, "celledited", edit("weight", "x"));
    await fire(element, "cellreverted", edit("weight", "x"));
    expect(heard).toEqual([[{ id: "Albi", trial: { weight: { digits: 12_345n, scale: 1 } } }]]);
    expect(cell(element, 0, "weight")).not.toHaveProperty("error");
  });

  it("takes a pasted block at once", async () => {
    const { element, heard } = render();
    const cells = [edit("weight", "3"), { rowKey: "Brest", columnKey: "weight", text: "4" }];
    await fire(element, "cellsfilled", { cells, skipped: 0 });
    expect(heard).toHaveLength(1);
    expect(heard[0]?.map(({ id }) => id)).toEqual(["Albi", "Brest"]);
  });

  it("shows against what each would pay otherwise, who leaves and who joins", async () => {
    const { element } = render();
    const supposed = [
      member("Évry", 120_00, { before: 100_00 }),
      member("Albi", 0, { share: undefined, before: 80_00, mark: "leaves" }),
      member("Brest", 30_00, { lastYear: undefined, mark: "joins" })
    ];
    Object.assign(element, { members: supposed });
    await settle();
    expect(dataGrid(element).columns.map(({ key }) => key)).toContain("supposedPercent");
    expect(cell(element, 0, "institution")).toEqual({ text: "CHU Albi · leaves" });
    expect(cell(element, 0, "share")).toEqual({ text: "–" });
    expect(cell(element, 0, "supposed")).toEqual({ text: "▼ −80.00" });
    expect(cell(element, 0, "supposedPercent")).toEqual({ text: "−100.0%", bar: -100 });
    expect(cell(element, 1, "institution")).toEqual({ text: "CHU Brest · joins" });
    expect(cell(element, 1, "supposed")).toEqual({ text: "–" });
    expect(cell(element, 2, "supposed")).toEqual({ text: "▲ +20.00" });
    expect(cell(element, 2, "supposedPercent")).toEqual({ text: "+20.0%", bar: 100 });
    await expect(element).toBeAccessible();
  });

  it("opens a place to paste, and passes on what fits", async () => {
    const { element, heard } = render();
    const paste = (): Element | null | undefined =>
      element.shadowRoot?.querySelector("c-allocation-paste");
    expect(paste()).toBeNull();
    const toggle = element.shadowRoot?.querySelector("lightning-button");
    toggle?.dispatchEvent(new CustomEvent("click"));
    await settle();
    expect(paste()).toMatchObject({ members: [{ id: "Albi" }, { id: "Brest" }, { id: "Évry" }] });
    const detail = [{ id: "Albi", trial: { floor: 1 } }];
    paste()?.dispatchEvent(new CustomEvent("trialspasted", { detail }));
    paste()?.dispatchEvent(new CustomEvent("pasteclosed"));
    await settle();
    expect(heard).toEqual([detail]);
    expect(paste()).toBeNull();
  });
});
