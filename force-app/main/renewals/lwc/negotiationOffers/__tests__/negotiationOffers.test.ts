import { createElement } from "lwc";
import NegotiationOffers from "c/negotiationOffers";
import type { Offer } from "c/negotiationModel";

const offer = (more: Partial<Offer>): Offer => ({
  id: "o1",
  round: 1,
  side: "Ours",
  sideLabel: "Ours",
  state: "Sent",
  stateLabel: "Sent",
  package: "A",
  date: "2026-11-02",
  validUntil: undefined,
  total: 42_800_000,
  base: 41_200_000,
  ...more
});

function render(offers: Offer[]): HTMLElement {
  const element = createElement("c-negotiation-offers", { is: NegotiationOffers });
  Object.assign(element, { offers, currency: "EUR" });
  document.body.appendChild(element);
  return element;
}

describe("c-negotiation-offers", () => {
  it("lists both sides, latest first, with change and mid-point", async () => {
    const theirs = {
      id: "o2",
      side: "Theirs" as const,
      sideLabel: "Theirs",
      stateLabel: "Received",
      package: "",
      date: "2026-11-10",
      total: 40_400_000
    };
    const element = render([offer({}), offer(theirs)]);
    const cells = [...(element.shadowRoot?.querySelectorAll("tbody tr:first-child td") ?? [])].map(
      (cell) => cell.textContent
    );
    expect(cells).toEqual([
      "Theirs",
      "Nov 10, 2026",
      "–",
      "–",
      "Received",
      "404,000",
      "−1.94%",
      "416,000"
    ]);
    await expect(element).toBeAccessible();
  });

  it("says what to do while there is none", async () => {
    const element = render([]);
    expect(element.shadowRoot?.textContent).toContain("No offer has been made yet.");
    await expect(element).toBeAccessible();
  });
});
