import { createElement } from "lwc";
import RenewalBoard from "c/renewalBoard";
import { renewalRowOf } from "c/renewalHomeModel";
import type { RenewalRow } from "c/renewalHomeModel";

const settle = (): Promise<void> => Promise.resolve();
const row = (id: string, day: string, more: object = {}): RenewalRow =>
  renewalRowOf(
    {
      Id: id,
      Name: { value: `Renewal ${id}` },
      Account__r: { Name: { value: "CHU" } },
      Phase__c: { value: "Open", label: "Open" },
      Decision_Date__c: { value: day },
      Due_Amount__c: { value: 1000 },
      ...more
    },
    "2026-11-24",
    "EUR"
  );

function render(rows: RenewalRow[]): HTMLElement {
  const element = createElement("c-renewal-board", { is: RenewalBoard });
  Object.assign(element, { rows, editable: true });
  document.body.appendChild(element);
  return element;
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const texts = (element: HTMLElement, selector: string): string[] =>
  all(element, selector).map((each) => (each.textContent ?? "").replaceAll(/\s+/g, " ").trim());

describe("c-renewal-board", () => {
  it("groups by time to decision with sums", async () => {
    const element = render([
      row("a", "2026-11-01"),
      row("b", "2026-12-01"),
      row("c", "2026-12-02")
    ]);
    expect(texts(element, ".bucket")).toEqual(["Overdue (1)", "0–30 days (2)"]);
    expect(texts(element, ".sums")).toEqual(["€1,000", "€2,000"]);
    expect(texts(element, "tr[data-id=a]")[0]).toContain("Nov 1, 202623 days overdue€1,000");
    await expect(element).toBeAccessible();
  });

  it("shows data and call side by side where they differ", async () => {
    const disputed = {
      First_Checkpoint_Call__c: { value: "Renew", label: "Renew" },
      First_Checkpoint_Signal__c: { value: "At Risk", label: "At risk" }
    };
    const element = render([row("a", "2026-12-01", disputed)]);
    expect(texts(element, "tr[data-id=a] td")[2]).toBe("Renewdata: At risk");
    expect(all(element, "tr[data-id=a] td lightning-icon")).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it("shows long groups a page at a time", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(`r${index}`, "2026-12-01"));
    const element = render(rows);
    const more = (): (HTMLElement & { label: string }) | undefined =>
      all(element, "lightning-button")[0] as never;
    expect(all(element, "tr[data-id]")).toHaveLength(25);
    expect(more()?.label).toBe("Show 25 more");
    more()?.click();
    await settle();
    expect(more()?.label).toBe("Show 10 more");
    more()?.click();
    await settle();
    expect(all(element, "tr[data-id]")).toHaveLength(60);
    expect(more()).toBeUndefined();
  });

  it("passes on a saved step", () => {
    const element = render([row("a", "2026-12-01")]);
    const saved = jest.fn();
    element.addEventListener("stepsaved", saved);
    const detail = { id: "a", text: "Call" };
    all(element, "c-renewal-board-step")[0]?.dispatchEvent(
      new CustomEvent("stepsaved", { detail })
    );
    expect(saved.mock.calls[0][0].detail).toEqual(detail);
  });
});
