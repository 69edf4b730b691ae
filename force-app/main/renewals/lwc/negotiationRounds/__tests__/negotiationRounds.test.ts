import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import NegotiationRounds from "c/negotiationRounds";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const offer = (round: number, side: string, total: number, more: object = {}): object => ({
  node: {
    Id: `${round}-${side}-${total}`,
    Round__c: { value: round },
    Side__c: { value: side },
    Status__c: { value: side === "Ours" ? "Sent" : "Received" },
    Total_Amount__c: { value: total },
    ...more
  }
});
const data = (...edges: object[]): object => ({
  uiapi: {
    query: {
      Renewal_Negotiation__c: {
        edges: [
          {
            node: {
              Id: "a00",
              Name: { value: "Valmont" },
              CurrencyIsoCode: { value: "EUR" },
              Account__c: { value: "001" },
              Phase__c: { value: "Bargain" },
              Negotiation_Offers__r: { edges }
            }
          }
        ]
      }
    }
  }
});

function render(): HTMLElement & { refresh(): Promise<void> } {
  const element = createElement("c-negotiation-rounds", { is: NegotiationRounds });
  Object.assign(element, { recordId: "a00" });
  document.body.appendChild(element);
  return element as HTMLElement & { refresh(): Promise<void> };
}

const chartOf = (element: HTMLElement) =>
  element.shadowRoot?.querySelector("c-round-chart") as unknown as { rounds: unknown };
const words = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((item) => item.textContent);

describe("c-negotiation-rounds", () => {
  it("draws both sides with several packages as a range, and says how the steps go", async () => {
    const element = render();
    await expect(element).toBeAccessible();
    wire.emit(
      data(
        offer(1, "Ours", 445_000),
        offer(1, "Theirs", 380_000),
        offer(2, "Ours", 434_000),
        offer(2, "Ours", 436_000),
        offer(2, "Theirs", 392_000),
        offer(3, "Ours", 424_000),
        offer(3, "Theirs", 398_000),
        offer(4, "Ours", 1, { Status__c: { value: "Draft" } })
      )
    );
    await Promise.resolve();
    expect(chartOf(element).rounds).toMatchObject([
      { round: 1, ours: { text: "445,000" }, midpoint: { text: "412,500" } },
      { round: 2, ours: { low: 43_400_000, high: 43_600_000, text: "434,000–436,000" } },
      { round: 3, ours: { text: "424,000" }, theirs: { text: "398,000" } }
    ]);
    expect(words(element)).toEqual([
      "Their steps shrink: +12,000 → +6,000. The end is near.",
      "Our steps grow: −10,000 → −11,000. Larger and larger gives ask for more."
    ]);
    await expect(element).toBeAccessible();
  });

  it("says nothing of steps before a side has moved", async () => {
    const element = render();
    wire.emit(data(offer(1, "Ours", 445_000)));
    await Promise.resolve();
    expect(words(element)).toEqual([]);
  });

  it("says what to do before the first offer", async () => {
    const element = render();
    wire.emit(data());
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-empty-state")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("reads again when asked, and after an error", async () => {
    const element = render();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await Promise.resolve();
    element.shadowRoot?.querySelector("c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    await element.refresh();
    expect(again).toHaveBeenCalledTimes(2);
    await expect(element).toBeAccessible();
  });
});
