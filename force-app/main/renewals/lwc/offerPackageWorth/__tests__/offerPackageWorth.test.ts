import { createElement } from "lwc";
import OfferPackageWorth from "c/offerPackageWorth";
import type { PackageWorth } from "c/offerPackageWorth";

const packages = (...worths: (number | undefined)[]): PackageWorth[] =>
  worths.map((worth, index) => ({ title: "ABC".charAt(index), worth }));

function render(worths: readonly PackageWorth[], tolerance = 1): HTMLElement {
  const element = createElement("c-offer-package-worth", { is: OfferPackageWorth });
  Object.assign(element, { packages: worths, tolerance, currency: "EUR" });
  document.body.appendChild(element);
  return element;
}
const said = (element: HTMLElement): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll("p") ?? [])].map(({ textContent }) => textContent);

describe("c-offer-package-worth", () => {
  it("clears packages that lie within the tolerance, its bound included", async () => {
    const element = render(packages(43_000_000, 42_570_000));
    expect(said(element)).toEqual(["Worth to us 425,700 to 430,000: the same within 1.0%."]);
    expect(element.shadowRoot?.querySelector('[role="status"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("warns where the platform would refuse to send them", async () => {
    const element = render(packages(43_000_000, 42_569_999));
    expect(said(element)[0]).toContain("4,300.01 apart");
    expect(element.shadowRoot?.querySelector('[role="alert"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says nothing of one package, and names those that cannot be compared", async () => {
    expect(said(render(packages(43_000_000)))).toEqual([]);
    expect(said(render(packages(undefined)))).toEqual([]);
    const element = render(packages(43_000_000, 43_000_000, undefined));
    expect(said(element)[1]).toContain("C");
    await expect(element).toBeAccessible();
  });
});
