import { createElement } from "lwc";
import ScaleChart from "c/scaleChart";
import type { ScaleMark } from "c/scaleChart";
import { scaleLayout } from "../scaleLayout";

const frameOf = (element: HTMLElement) =>
  element.shadowRoot?.querySelector("c-chart-frame")?.shadowRoot;

const mark = (key: string, value: number, more: Partial<ScaleMark> = {}): ScaleMark => ({
  key,
  label: `Label ${key}`,
  value,
  text: String(value),
  kind: "ours",
  side: "above",
  ...more
});

describe("scaleLayout", () => {
  it("spans the marks and their ranges, and nothing else", () => {
    const { marks } = scaleLayout(
      [mark("a", 420, { range: [400, 440] }), mark("b", 500, { side: "below" })],
      [],
      656
    );
    expect(marks.map(({ key, x }) => [key, x])).toEqual([
      ["a", 28 + 120],
      ["b", 628]
    ]);
    expect(marks[0]?.rangeBar).toEqual({ x: 28, width: 240 });
  });

  it("puts texts that would touch in lanes further from the line, and keeps them inside", () => {
    const { marks, height } = scaleLayout([mark("a", 0), mark("b", 1), mark("c", 100)], [], 300);
    const [a, b, c] = marks;
    expect((a?.textY ?? 0) - (b?.textY ?? 0)).toBe(32);
    expect(a?.textY).toBe(c?.textY);
    expect(Math.min(...marks.map(({ textX }) => textX))).toBeGreaterThanOrEqual(20);
    const alone = scaleLayout([mark("a", 0), mark("c", 100)], [], 300);
    expect(height).toBe(alone.height + 32);
  });

  it("shades a band, and puts a single mark in the middle", () => {
    const layout = scaleLayout(
      [mark("a", 5), mark("b", 15)],
      [{ from: 5, to: 10, kind: "overlap" }],
      256
    );
    expect(layout.bands).toEqual([{ key: "overlap-5", kind: "overlap", x: 28, width: 100 }]);
    expect(scaleLayout([mark("a", 5)], [], 256).marks[0]?.x).toBe(128);
  });
});

function render(marks: readonly ScaleMark[]): HTMLElement {
  const element = createElement("c-scale-chart", { is: ScaleChart });
  const bands = [{ from: 404, to: 420, kind: "gap" }];
  Object.assign(element, { label: "Zone", marks, bands });
  document.body.appendChild(element);
  return element;
}

describe("c-scale-chart", () => {
  const marks = [
    mark("ours", 428, { note: "Round 2" }),
    mark("theirs", 404, { kind: "theirs" }),
    mark("limit", 420, { kind: "limit", side: "below" })
  ];

  it("reads marks from low to high by arrow keys, with one stop for the keyboard", async () => {
    const element = render(marks);
    const groups = [...(element.shadowRoot?.querySelectorAll("g") ?? [])];
    expect(groups.map((group) => group.getAttribute("aria-label"))).toEqual([
      "Label theirs: 404",
      "Label limit: 420",
      "Label ours: 428 · Round 2"
    ]);
    expect(groups.map((group) => group.getAttribute("tabindex"))).toEqual(["0", "-1", "-1"]);
    const svg = element.shadowRoot?.querySelector("svg");
    svg?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", cancelable: true }));
    groups[2]?.dispatchEvent(new CustomEvent("focus"));
    await Promise.resolve();
    expect(frameOf(element)?.querySelector(".reading")?.textContent).toBe(
      "Label ours: 428 · Round 2"
    );
    groups[0]?.dispatchEvent(new CustomEvent("mouseenter"));
    await Promise.resolve();
    expect(frameOf(element)?.querySelector(".reading")?.textContent).toBe("Label theirs: 404");
    svg?.dispatchEvent(new CustomEvent("mouseleave"));
    await Promise.resolve();
    expect(frameOf(element)?.querySelector(".reading")?.textContent).toContain("Label ours");
    groups[2]?.dispatchEvent(new CustomEvent("blur"));
    await Promise.resolve();
    expect(frameOf(element)?.querySelector(".reading")?.textContent).toBe("");
    await expect(element).toBeAccessible();
  });

  it("says the same as a table", async () => {
    const element = render(marks);
    frameOf(element)
      ?.querySelector("lightning-button-icon")
      ?.dispatchEvent(new CustomEvent("click"));
    await Promise.resolve();
    const rows = [...(frameOf(element)?.querySelectorAll("tbody tr") ?? [])];
    expect(rows.map((row) => row.textContent)).toEqual([
      "Label theirs404",
      "Label limit420",
      "Label oursRound 2428"
    ]);
    expect(element.shadowRoot?.querySelector("svg")).toBeNull();
    await expect(element).toBeAccessible();
  });
});
