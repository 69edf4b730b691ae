import { createElement } from "lwc";
import NegotiationClosingLines from "c/negotiationClosingLines";

const lines = [
  { id: "l1", product: "Clinical", base: 6_000_000, price: undefined },
  { id: "l2", product: "Atlas", base: 4_000_000, price: undefined }
];
const settle = (): Promise<void> => Promise.resolve();

function render(more: object = {}): HTMLElement {
  const element = createElement("c-negotiation-closing-lines", { is: NegotiationClosingLines });
  Object.assign(element, {
    lines,
    currency: "EUR",
    texts: new Map([
      ["l1", "62000"],
      ["l2", "40000"]
    ]),
    prices: new Map([
      ["l1", 6_200_000],
      ["l2", 4_000_000]
    ]),
    ...more
  });
  document.body.appendChild(element);
  return element;
}
const rows = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr, tfoot tr") ?? [])].map(
    (row) => row.textContent ?? ""
  );

describe("c-negotiation-closing-lines", () => {
  it("shows base, change and total", async () => {
    const element = render();
    expect(rows(element)).toEqual([
      "Clinical60,000.00▲ +3.33%",
      "Atlas40,000.000.00%",
      "Total100,000.00102,000.00▲ +2.00%"
    ]);
    await expect(element).toBeAccessible();
  });

  it("tells which text is no price, and gives no total then", async () => {
    const prices = new Map([["l1", undefined] as const, ["l2", 4_000_000] as const]);
    const problems = new Map([["l2", "Line locked"]]);
    const element = render({ prices, problems });
    const inputs = [...(element.shadowRoot?.querySelectorAll("input") ?? [])];
    expect(inputs.map((input) => input.getAttribute("aria-invalid"))).toEqual(["true", "true"]);
    expect(inputs[0]?.getAttribute("aria-label")).toBe("Final price of Clinical");
    expect(rows(element)[1]).toContain("Line locked");
    expect(rows(element)[2]).toBe("Total100,000.00––");
    await expect(element).toBeAccessible();
  });

  it("says what is typed", async () => {
    const element = render();
    const typed = jest.fn();
    element.addEventListener("pricetyped", typed);
    const input = element.shadowRoot?.querySelector("input");
    if (input) input.value = "61000";
    input?.dispatchEvent(new CustomEvent("input"));
    await settle();
    expect(typed.mock.calls[0][0].detail).toEqual({ lineId: "l1", text: "61000" });
  });
});
