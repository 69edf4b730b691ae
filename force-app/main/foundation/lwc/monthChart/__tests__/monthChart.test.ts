import { createElement } from "lwc";
import MonthChart from "c/monthChart";
import { barLayout } from "../barLayout";

const frameOf = (element: HTMLElement) =>
  element.shadowRoot?.querySelector("c-chart-frame")?.shadowRoot;

const two = (value: number): string => String(value).padStart(2, "0");
const MONTHS = Array.from({ length: 24 }, (_, index) => ({
  month: `${index < 12 ? 2025 : 2026}-${two((index % 12) + 1)}`,
  count: (index + 1) * 100
}));

function render(months: unknown = MONTHS): HTMLElement {
  const element = createElement("c-month-chart", { is: MonthChart });
  Object.assign(element, { label: "Requests by month", months });
  document.body.appendChild(element);
  return element;
}

const settle = (): Promise<void> => Promise.resolve();

describe("barLayout", () => {
  it("stands every bar on zero and scales to the highest of both years", () => {
    const bars = barLayout(
      [
        { month: "2026-01", count: 50 },
        { month: "2026-02", count: 0 }
      ],
      new Map([["2026-01", 100]]),
      "en-US"
    );
    expect(bars.map((bar) => bar.y + bar.height)).toEqual([112, 112]);
    expect(bars.map((bar) => bar.height)).toEqual([47, 0]);
    expect(bars[0]?.earlierY).toBe(18);
  });

  it("draws nothing for no months, and flat bars when all are zero", () => {
    expect(barLayout([], new Map(), "en-US")).toEqual([]);
    expect(barLayout([{ month: "2026-01", count: 0 }], new Map(), "en-US")[0]?.height).toBe(0);
  });
});

describe("c-month-chart", () => {
  it("draws the last 12 months with ticks for the year before", async () => {
    const element = render();
    expect(element.shadowRoot?.querySelectorAll(".bar")).toHaveLength(12);
    expect(element.shadowRoot?.querySelectorAll(".earlier")).toHaveLength(12);
    await expect(element).toBeAccessible();
  });

  it("reads one month at a time with the arrow keys", async () => {
    const element = render();
    const svg = element.shadowRoot?.querySelector("svg");
    svg?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft" }));
    await settle();
    expect(frameOf(element)?.querySelector(".reading")?.textContent).toBe(
      "November 2026: 2,300; a year before: 1,100"
    );
    expect(element.shadowRoot?.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("offers the same numbers as a table", async () => {
    const element = render(MONTHS.slice(0, 13));
    frameOf(element)?.querySelector<HTMLElement>("lightning-button-icon")?.click();
    await settle();
    const last = frameOf(element)?.querySelector("tbody tr:last-child")?.textContent;
    expect(last).toBe("January 20261,300100");
    await expect(element).toBeAccessible();
  });
});
