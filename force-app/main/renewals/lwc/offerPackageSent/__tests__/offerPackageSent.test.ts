import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import OfferPackageSent from "c/offerPackageSent";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const OFFER = {
  id: "o1",
  package: "A",
  state: "Sent",
  stateLabel: "Sent",
  date: "2026-11-12",
  years: 1
};
const LINES = [{ id: "l1", productId: "", product: "Atlas", base: 200_00 }];
const NODE = {
  Id: "r1",
  Offer__c: { value: "o1" },
  Negotiation_Line__c: { value: "l1" },
  Price__c: { value: 208 }
};

function render(): HTMLElement {
  const element = createElement("c-offer-package-sent", { is: OfferPackageSent });
  Object.assign(element, { offer: OFFER, lines: LINES, currency: "EUR", firstYear: 2027 });
  document.body.appendChild(element);
  return element;
}

describe("c-offer-package-sent", () => {
  it("shows an offer made as history, not to be edited", async () => {
    const element = render();
    const read = jest.fn();
    element.addEventListener("packageread", read);
    expect(element.shadowRoot?.querySelector("c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.emit({ uiapi: { query: { Offer_Line__c: { edges: [{ node: NODE }] } } } });
    await Promise.resolve();
    const grid = element.shadowRoot?.querySelector("c-offer-grid") as unknown as {
      editable: boolean;
      content: { terms: Map<string, object> };
    };
    expect(grid.editable).toBe(false);
    expect(grid.content.terms.get("l1")).toEqual({ price1: 208_00 });
    expect(element.shadowRoot?.querySelector("p")?.textContent).toContain("Sent, Nov 12, 2026");
    expect(read).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("shows a failed read", async () => {
    const element = render();
    wire.emitErrors([{ message: "Query timed out" }]);
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-error-panel")?.shadowRoot?.textContent).toContain(
      "Query timed out"
    );
    await expect(element).toBeAccessible();
  });
});
