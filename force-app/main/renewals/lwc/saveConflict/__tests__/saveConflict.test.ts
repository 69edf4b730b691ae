import { createElement } from "lwc";
import SaveConflict from "c/saveConflict";
import type { ConflictChoice } from "c/saveConflict";

const PACKAGES = [
  {
    packageKey: "k1",
    title: "A",
    parted: false,
    changes: [
      { key: "l1 price1", lineId: "l1", field: "price1", mine: 210_00, theirs: 215_00, both: true },
      { key: "l1 cap", lineId: "l1", field: "cap", mine: 2, theirs: 3, both: false },
      { key: " years", lineId: undefined, field: "years", mine: 1, theirs: 3, both: true },
      {
        key: " note",
        lineId: undefined,
        field: "note",
        mine: undefined,
        theirs: "Spoken",
        both: false
      }
    ]
  },
  { packageKey: "k2", title: "B", parted: true, changes: [] }
];

function render(): { element: HTMLElement; rows(): string[][]; heard: ConflictChoice[][] } {
  const element = createElement("c-save-conflict", { is: SaveConflict });
  Object.assign(element, {
    packages: PACKAGES,
    lines: [{ id: "l1", product: "Atlas" }],
    currency: "EUR",
    firstYear: 2027,
    savedBy: "Ada Administrator",
    savedAt: "2026-11-24T10:42:00Z"
  });
  const heard: ConflictChoice[][] = [];
  element.addEventListener("conflictchosen", (event) =>
    heard.push((event as CustomEvent<ConflictChoice[]>).detail)
  );
  document.body.appendChild(element);
  const rows = (): string[][] =>
    [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) => [
      row.querySelector("th")?.firstChild?.textContent?.trim() ?? "",
      ...[...row.querySelectorAll("button")].map(
        (button) =>
          `${button.querySelector(".value")?.textContent}${button.ariaPressed === "true" ? " ✓" : ""}`
      )
    ]);
  return { element, rows, heard };
}

describe("c-save-conflict", () => {
  it("says who saved and when, and shows both values of every cell", async () => {
    const { element, rows } = render();
    expect(element.shadowRoot?.querySelector("h3")?.textContent).toMatch(
      /Ada Administrator saved at \d+:42/u
    );
    expect(rows().map((row) => row.map((text) => text.replace(" ✓", "")))).toEqual([
      ["Atlas, 2027", "210.00", "215.00"],
      ["Atlas, Later cap", "2.00%", "3.00%"],
      ["Years", "1", "3"],
      ["Note", "–", "Spoken"]
    ]);
    expect(element.shadowRoot?.querySelector(".parted")?.textContent).toContain("Package B");
    await expect(element).toBeAccessible();
  });

  it("marks what stands: mine where both changed it, theirs otherwise", () => {
    const pressed = [...(render().element.shadowRoot?.querySelectorAll("button") ?? [])].map(
      (button) => button.getAttribute("aria-pressed")
    );
    expect(pressed).toEqual(["true", "false", "false", "true", "true", "false", "false", "true"]);
  });

  it("tells a choice at once, for one cell or for all", async () => {
    const { element, heard } = render();
    const theirs = element.shadowRoot?.querySelectorAll("button")[1];
    theirs?.click();
    await Promise.resolve();
    expect(heard[0]).toMatchObject([
      { packageKey: "k1", choice: "theirs", change: { key: "l1 price1" } }
    ]);
    expect(theirs?.getAttribute("aria-pressed")).toBe("true");
    const all = element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button");
    all?.[0]?.click();
    all?.[1]?.click();
    expect(heard.slice(1).map((choices) => choices.map(({ choice }) => choice))).toEqual([
      ["mine", "mine", "mine", "mine"],
      ["theirs", "theirs", "theirs", "theirs"]
    ]);
  });

  it("closes when asked", () => {
    const { element } = render();
    const closed = jest.fn();
    element.addEventListener("conflictclosed", closed);
    element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button")[2]?.click();
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
