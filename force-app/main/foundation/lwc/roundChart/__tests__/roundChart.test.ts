import { createElement } from "lwc";
import RoundChart from "c/roundChart";
import type { RoundPoint, RoundRange } from "c/roundChart";
import { roundLayout } from "../roundLayout";

const frameOf = (element: HTMLElement) =>
  element.shadowRoot?.querySelector("c-chart-frame")?.shadowRoot;

const range = (low: number, high = low): RoundRange => ({
  low,
  high,
  text: low === high ? String(low) : `${low} to ${high}`
});
const rounds: RoundPoint[] = [
  { round: 1, ours: range(440), theirs: range(400), midpoint: range(420) },
  { round: 2, ours: range(430, 436), theirs: range(404), midpoint: range(417) },
  { round: 3, ours: range(428), theirs: undefined, midpoint: undefined }
];

describe("roundLayout", () => {
  it("spans the amounts shown, and draws several packages as a bar", () => {
    const { points, lines } = roundLayout(rounds, 672);
    const at = (key: string) => points.find((point) => point.key === key);
    expect(at("ours-1")).toMatchObject({ x: 36, y: 24, bar: "" });
    expect(at("theirs-1")).toMatchObject({ x: 36, y: 150 });
    expect(at("ours-2")?.bar).not.toBe("");
    expect(lines.map(({ key }) => key)).toEqual(["ours", "midpoint", "theirs"]);
  });

  it("keeps texts of one round apart", () => {
    const close = { round: 1, ours: range(100), theirs: range(99), midpoint: range(99.5) };
    const { points } = roundLayout([close, rounds[0] as RoundPoint], 672);
    const heights = points.slice(0, 3).map(({ textY }) => textY);
    expect(
      Math.min((heights[1] ?? 0) - (heights[0] ?? 0), (heights[2] ?? 0) - (heights[1] ?? 0))
    ).toBeGreaterThanOrEqual(13);
  });

  it("names the amounts of the last round only where columns are narrow", () => {
    const { points } = roundLayout(rounds, 120);
    expect(points.filter(({ text }) => text !== "").map(({ key }) => key)).toEqual(["ours-3"]);
  });

  it("stands a single round in the middle", () => {
    expect(roundLayout(rounds.slice(0, 1), 300).columns[0]).toMatchObject({ x: 150, width: 300 });
  });
});

describe("c-round-chart", () => {
  function render(): HTMLElement {
    const element = createElement("c-round-chart", { is: RoundChart });
    const names = { oursLabel: "Ours", theirsLabel: "Theirs", midpointLabel: "Mid-point" };
    Object.assign(element, { label: "Rounds", rounds, ...names });
    document.body.appendChild(element);
    return element;
  }

  it("reads a round aloud on focus", async () => {
    const element = render();
    const groups = [...(element.shadowRoot?.querySelectorAll(".round") ?? [])];
    expect(groups.map((group) => group.getAttribute("tabindex"))).toEqual(["-1", "-1", "0"]);
    element.shadowRoot
      ?.querySelector(".plot")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", cancelable: true }));
    groups[0]?.dispatchEvent(new CustomEvent("focus"));
    await Promise.resolve();
    expect(frameOf(element)?.querySelector(".reading")?.textContent).toBe(
      "Round 1: Ours 440 · Mid-point 420 · Theirs 400"
    );
    await expect(element).toBeAccessible();
  });

  it("says the same as a table", async () => {
    const element = render();
    frameOf(element)
      ?.querySelector("lightning-button-icon")
      ?.dispatchEvent(new CustomEvent("click"));
    await Promise.resolve();
    const rows = [...(frameOf(element)?.querySelectorAll("tbody tr") ?? [])];
    expect(rows.map((row) => row.textContent)).toEqual([
      "1440400420",
      "2430 to 436404417",
      "3428––"
    ]);
    await expect(element).toBeAccessible();
  });
});
