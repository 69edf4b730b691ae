import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import OfferPackageProposals from "c/offerPackageProposals";
import type { PackageContent } from "c/offerPackage";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const CONTENT: PackageContent = {
  head: { title: "A", years: 1, validUntil: "", extras: undefined, worth: undefined, note: "" },
  terms: new Map([["l1", { price1: 100_000_00 }]])
};
const issue = (Id: string, kind: string, unit: string, worth: number, lowest: number): object => ({
  node: {
    Id,
    Name: { value: kind },
    Kind__c: { value: kind },
    Unit__c: { value: unit },
    Unit_Worth_Amount__c: { value: worth },
    Unit_Value_To_Them_Amount__c: { value: worth },
    Lowest_Units__c: { value: lowest },
    Highest_Units__c: { value: 2 },
    Step_Units__c: { value: 1 }
  }
});

async function render(edges: object[]): Promise<HTMLElement> {
  const element = createElement("c-offer-package-proposals", { is: OfferPackageProposals });
  const lines = [{ id: "l1", base: 0 }];
  const given = { recordId: "n1", content: CONTENT, worth: 100_000_00, tolerance: 1, lines };
  Object.assign(element, given, { currency: "EUR" });
  document.body.appendChild(element);
  wire.emit({ uiapi: { query: { Negotiation_Issue__c: { edges } } } });
  await Promise.resolve();
  return element;
}

const button = (element: HTMLElement, index: number): HTMLElement | undefined =>
  element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button")[index];

describe("c-offer-package-proposals", () => {
  it("shows packages side by side and hands them over", async () => {
    const element = await render([
      issue("price", "Price", "%", 1000, -2),
      issue("term", "Term", "years", 1000, -2)
    ]);
    const made = jest.fn();
    element.addEventListener("packagesproposed", (event) => made((event as CustomEvent).detail));
    const rows = [...(element.shadowRoot?.querySelectorAll("tbody th") ?? [])];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "Price",
      "Term",
      "Worth to us",
      "Value to them"
    ]);
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe(
      "Worth the same within 1,000."
    );
    await expect(element).toBeAccessible();
    button(element, 1)?.click();
    expect(made.mock.calls[0][0].length).toBeGreaterThan(0);
  });

  it("says what to enter where no issue has a range, and closes", async () => {
    const element = await render([]);
    const closed = jest.fn();
    element.addEventListener("proposalsclosed", closed);
    expect(element.shadowRoot?.textContent).toContain("No issue has a worth");
    await expect(element).toBeAccessible();
    button(element, 0)?.click();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("says how far the nearest is where none is equal", async () => {
    const element = await render([issue("term", "Term", "years", 5000, 1)]);
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe(
      "None within the tolerance of 1,000; the nearest differs by +5,000."
    );
    expect(element.shadowRoot?.querySelector("table")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("names the issues to mend where no search is possible", async () => {
    const element = await render([issue("term", "Term", "years", -1, 0)]);
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe(
      "No search is possible with Term. In the plan by issue, check that the step is above 0, the range has at most 1,000 steps and the worth of a unit is neither below 0 nor too large."
    );
    expect(element.shadowRoot?.querySelector("table")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says how to make an exact search possible", async () => {
    const element = await render([
      issue("price", "Price", "%", 30_000_000_000_000, -2),
      issue("term", "Term", "years", 30_000_000_000_000, -2)
    ]);
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain(
      "round the worth of a unit, or take larger steps or narrower ranges"
    );
    await expect(element).toBeAccessible();
  });

  it("shows a failed read", async () => {
    const element = await render([]);
    wire.emitErrors([{ message: "Query timed out" }]);
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-error-panel")?.shadowRoot?.textContent).toContain(
      "Query timed out"
    );
    await expect(element).toBeAccessible();
  });
});
