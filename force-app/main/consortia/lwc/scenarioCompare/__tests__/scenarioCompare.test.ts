import { createElement } from "lwc";
import type { GridCell, GridRow } from "c/dataGrid";
import ScenarioCompare from "c/scenarioCompare";
import type { Slope } from "c/slopeChart";

const members = ["a", "b", "c"].map((id) => ({ id, institution: `CHU ${id.toUpperCase()}` }));
const scenario = (id: string, shares: Record<string, number | undefined>): object => ({
  id,
  title: `By ${id}`,
  shares: new Map(Object.entries(shares))
});
const scenarios = [
  scenario("heads", { a: 100_00, b: 200_00, c: undefined }),
  scenario("spend", { a: 150_00, b: 100_00, c: 50_00 }),
  scenario("same", { a: 100_00, b: 200_00 })
];

interface Grid extends HTMLElement {
  columns: { label: string }[];
  rows: GridRow[];
  footer: Record<string, GridCell>;
}
type Chart = HTMLElement & { slopes: Slope[]; label: string };

function render(given: object[]): { element: HTMLElement; grid: Grid; chart: Chart | null } {
  const element = createElement("c-scenario-compare", { is: ScenarioCompare });
  Object.assign(element, { scenarios: given, members, currency: "EUR" });
  document.body.appendChild(element);
  const find = (selector: string) => element.shadowRoot?.querySelector(selector);
  return {
    element,
    grid: find("c-data-grid") as Grid,
    chart: find("c-slope-chart") as Chart | null
  };
}
const textsOf = (row: GridRow | undefined): string[] =>
  Object.values(row?.cells ?? {}).map(({ text }) => text);

describe("c-scenario-compare", () => {
  it("sets scenarios side by side, each against the first, with totals", async () => {
    const { element, grid, chart } = render(scenarios);
    expect(grid.columns.map(({ label }) => label)).toEqual([
      ...["Member", "By heads"],
      ...["By spend", "Difference", "Difference %"],
      ...["By same", "Difference", "Difference %"]
    ]);
    expect(grid.rows.map((row) => textsOf(row))).toEqual([
      ["CHU A", "100.00", "150.00", "▲ +50.00", "+50.0%", "100.00", "0.00", "0.0%"],
      ["CHU B", "200.00", "100.00", "▼ −100.00", "−50.0%", "200.00", "0.00", "0.0%"],
      ["CHU C", "–", "50.00", "▲ +50.00", "–", "–", "0.00", "–"]
    ]);
    expect(
      Object.values(grid.footer)
        .map(({ text }) => text)
        .slice(0, 4)
    ).toEqual(["Total", "300.00", "300.00", "0.00"]);
    expect(chart).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("counts who pays less and who more", () => {
    const { element } = render(scenarios);
    const lines = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "By spend against By heads: ▼ 1 pay less · ▲ 2 pay more · 0 the same",
      "By same against By heads: ▼ 0 pay less · ▲ 0 pay more · 3 the same"
    ]);
  });

  it("draws two scenarios as slopes, those who are in both", async () => {
    const { element, chart } = render(scenarios.slice(0, 2));
    expect(chart?.label).toBe("From By heads to By spend: the 2 members that move most");
    expect(chart?.slopes.map(({ title, changeText }) => [title, changeText])).toEqual([
      ["CHU B", "−100.00"],
      ["CHU A", "+50.00"]
    ]);
    await expect(element).toBeAccessible();
  });
});
