import { createElement } from "lwc";
import { getRecord } from "lightning/uiRecordApi";
import NegotiationConfidential from "c/negotiationConfidential";

const wire = getRecord as unknown as { emit(value: unknown): void; error(): void };

function render(): HTMLElement {
  const element = createElement("c-negotiation-confidential", { is: NegotiationConfidential });
  Object.assign(element, { recordId: "a00", currency: "EUR" });
  document.body.appendChild(element);
  return element;
}

describe("c-negotiation-confidential", () => {
  it("shows the amounts that the user may read", async () => {
    const element = render();
    wire.emit({
      id: "a00",
      fields: {
        Target_Amount__c: { value: 432_600 },
        Walk_Away_Amount__c: { value: 420_000.5 },
        Opening_Amount__c: { value: null }
      }
    });
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("dl")?.textContent).toBe(
      "Target432,600Walk-away420,000.50"
    );
    await expect(element).toBeAccessible();
  });

  it("leaves no trace for anyone else, not even of an error", async () => {
    const element = render();
    wire.emit({ id: "a00", fields: {} });
    await Promise.resolve();
    expect(element.shadowRoot?.childElementCount).toBe(0);
    wire.error();
    await Promise.resolve();
    expect(element.shadowRoot?.childElementCount).toBe(0);
  });
});
