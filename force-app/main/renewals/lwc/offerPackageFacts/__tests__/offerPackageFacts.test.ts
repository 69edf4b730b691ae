import { createElement } from "lwc";
import OfferPackageFacts from "c/offerPackageFacts";
import type { NegotiationLine } from "c/negotiationModel";
import { packageTotals } from "c/offerPackage";
import type { LineTerms, PackageContent } from "c/offerPackage";

const LINES: NegotiationLine[] = [
  {
    id: "l1",
    productId: "",
    product: "",
    base: 200_00,
    price: undefined,
    cap: 205_00,
    floor: 190_00
  },
  { id: "l2", productId: "", product: "", base: 100_00, price: undefined, cap: undefined }
];
const POLICY = { cut: 5, months: 24, cap: 2, discount: 5 };

function render(years: number, terms: Record<string, LineTerms>, head: object = {}): HTMLElement {
  const content: PackageContent = {
    head: {
      title: "",
      years,
      validUntil: "",
      extras: undefined,
      worth: undefined,
      note: "",
      ...head
    },
    terms: new Map(Object.entries(terms))
  };
  const totals = packageTotals(content, LINES, POLICY.discount);
  const element = createElement("c-offer-package-facts", { is: OfferPackageFacts });
  const given = { content, totals, lines: LINES, policy: POLICY, due: 412_000_00, currency: "EUR" };
  Object.assign(element, given);
  document.body.appendChild(element);
  return element;
}
const fact = (element: HTMLElement, key: string): string | null | undefined =>
  element.shadowRoot
    ?.querySelector("c-fact-strip")
    ?.shadowRoot?.querySelector(`[data-key="${key}"] dd`)?.textContent;
const warnings = (element: HTMLElement): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);

describe("c-offer-package-facts", () => {
  it("says what one year comes to, and what 1 % is worth", async () => {
    const element = render(1, { l1: { price1: 204_00 }, l2: { price1: 100_00 } });
    expect(fact(element, "first")).toBe("304.00▲ +1.33% (+4.00)");
    expect(fact(element, "percent")).toBe("4,120.00");
    expect([fact(element, "contract"), fact(element, "net")]).toEqual([undefined, undefined]);
    expect(warnings(element)).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it("adds the years up and discounts them", () => {
    const terms = {
      l1: { price1: 200_00, price2: 210_00 },
      l2: { price1: 100_00, price2: 105_00 }
    };
    const element = render(2, terms);
    expect(fact(element, "contract")).toBe("615.00");
    expect(fact(element, "npv")).toBe("600.00at 5.0%");
  });

  it("takes what is given free off the net, and says why approval is needed", async () => {
    const terms = { l1: { price1: 200_00, cap: 1, free: 10_00 }, l2: { price1: 100_00 } };
    const element = render(3, terms, { extras: 6_00 });
    expect(fact(element, "net")).toBe("284.00▼ −5.33% (−16.00)");
    expect(warnings(element)).toEqual([
      "Later years without a price: 4",
      "Needs approval:net change of the first year or the term under −5.0%term over 24 monthspromises a cap under 2.0%"
    ]);
    await expect(element).toBeAccessible();
  });

  it("counts limits broken and lines left out", async () => {
    expect(warnings(render(1, { l1: { price1: 206_00 } }))).toEqual([
      "Prices over the cap: 1",
      "Lines left out, without a price: 1"
    ]);
    const low = render(1, { l1: { price1: 189_00 }, l2: { price1: 100_00 } });
    expect(warnings(low)).toEqual(["Prices under the floor: 1"]);
    await expect(low).toBeAccessible();
  });
});
