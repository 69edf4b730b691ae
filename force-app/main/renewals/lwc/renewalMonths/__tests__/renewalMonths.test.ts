import { createElement } from "lwc";
import { renewalRowOf } from "c/renewalHomeModel";
import type { RenewalRow } from "c/renewalHomeModel";
import RenewalMonths from "c/renewalMonths";

const FROM = "2026-10-01";
const row = (decision: string | null, due: number | null, more: object = {}): RenewalRow =>
  renewalRowOf(
    {
      Id: `${decision}${due}`,
      Name: { value: "Valmont" },
      Phase__c: { value: "Open" },
      Decision_Date__c: { value: decision },
      Due_Amount__c: { value: due },
      ...more
    },
    "2026-11-24",
    "EUR"
  );
const atRisk = { First_Checkpoint_Call__c: { value: "At Risk" } };

function render(rows: RenewalRow[]): HTMLElement {
  const element = createElement("c-renewal-months", { is: RenewalMonths });
  Object.assign(element, { rows, from: FROM });
  document.body.appendChild(element);
  return element;
}
const cells = (element: HTMLElement, line: number): string[] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr")[line]?.querySelectorAll("td") ?? [])].map(
    (cell) => cell.textContent ?? ""
  );

describe("c-renewal-months", () => {
  it("adds what is decided in each month, and what of it is at risk", async () => {
    const element = render([
      row("2026-10-01", 500),
      row("2027-01-04", 412_000),
      row("2027-01-31", 700_000, atRisk),
      row("2027-09-30", 59_000, { First_Checkpoint_Signal__c: { value: "At Risk" } }),
      row("2027-10-01", 1),
      row(null, 2),
      row("2027-01-10", null)
    ]);
    expect(cells(element, 0)).toEqual([
      "€500",
      "–",
      "–",
      "€1.11M",
      ...Array<string>(7).fill("–"),
      "€59K"
    ]);
    expect(cells(element, 1)).toEqual([
      "–",
      "–",
      "–",
      "€700K",
      ...Array<string>(7).fill("–"),
      "€59K"
    ]);
    await expect(element).toBeAccessible();
  });

  it("adds no amounts of several currencies", async () => {
    const element = render([
      row("2027-01-04", 1),
      row("2027-01-05", 1, { CurrencyIsoCode: { value: "USD" } })
    ]);
    expect(element.shadowRoot?.querySelector("table")).toBeNull();
    await expect(element).toBeAccessible();
  });
});
