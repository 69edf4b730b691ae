import { createElement } from "lwc";
import SlopeChart from "c/slopeChart";
import type { Slope } from "c/slopeChart";
import { slopeLayout } from "../slopeLayout";

const slope = (title: string, start: number, end: number): Slope => ({
  key: title,
  title,
  start,
  end,
  startText: String(start),
  endText: String(end),
  changeText: String(end - start)
});
const slopes = [slope("A", 300, 200), slope("B", 299, 301), slope("C", 100, 100)];

describe("slopeLayout", () => {
  it("draws lines between two columns, the largest amount on top", () => {
    const { marks } = slopeLayout(slopes, 1000);
    expect(marks.map(({ className }) => className)).toEqual([
      "slope less",
      "slope more",
      "slope same"
    ]);
    expect(marks[1]?.line).toBe("M550 25.9L820 24.0");
    expect(marks[2]?.line).toBe("M550 216.0L820 216.0");
  });

  it("keeps texts apart, and finds a place for one line or equal ones", () => {
    const { marks } = slopeLayout(slopes, 1000);
    const places = marks.map(({ startY }) => startY).toSorted((a, b) => a - b);
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(16);
    const equal = ["A", "B", "C"].map((title) => slope(title, 100, 0));
    const about = slopeLayout([slope("Top", 300, 0), ...equal], 1000).marks;
    expect(about.map(({ startY }) => startY)).toEqual([24, 136, 152, 168]);
    expect(slopeLayout([slope("A", 5, 5)], 1000).marks[0]?.startY).toBe(24);
  });
});

describe("c-slope-chart", () => {
  function render(): HTMLElement {
    const element = createElement("c-slope-chart", { is: SlopeChart });
    Object.assign(element, {
      label: "From one to two",
      titles: ["Name", "One", "Two", "Change"],
      slopes
    });
    document.body.appendChild(element);
    return element;
  }
  const marksOf = (element: HTMLElement): Element[] => [
    ...(element.shadowRoot?.querySelectorAll("g") ?? [])
  ];

  it("reads a line aloud on focus, and the next by arrow", async () => {
    const element = render();
    const [first, second] = marksOf(element);
    expect(first?.getAttribute("aria-label")).toBe("A: 300 → 200 (-100)");
    expect(marksOf(element).map((mark) => mark.getAttribute("tabindex"))).toEqual([
      "0",
      "-1",
      "-1"
    ]);
    second?.dispatchEvent(new CustomEvent("focus"));
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-chart-frame")).toMatchObject({
      reading: "B: 299 → 301 (2)"
    });
    await expect(element).toBeAccessible();
  });

  it("is the same as a table, and fits the width that there is", async () => {
    const element = render();
    const frame = element.shadowRoot?.querySelector("c-chart-frame");
    expect(frame).toMatchObject({
      columns: ["Name", "One", "Two", "Change"],
      rows: [{ title: "A", values: ["300", "200", "-100"] }, { title: "B" }, { title: "C" }]
    });
    frame?.dispatchEvent(new CustomEvent("resized", { detail: 400 }));
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("svg")?.getAttribute("viewBox")).toMatch(/^0 0 400 /u);
  });
});
