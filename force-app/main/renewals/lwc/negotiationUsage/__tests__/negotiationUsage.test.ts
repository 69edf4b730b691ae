import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import NegotiationUsage from "c/negotiationUsage";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
  getLastConfig(): { variables: Record<string, unknown> };
};
const line = (id: string, productId: string, base: number): object => ({
  id,
  productId,
  product: `Product ${id}`,
  base,
  price: undefined,
  cap: undefined
});
const group = (productId: string, month: string, requests: number): object => ({
  node: {
    aggregate: {
      Product__c: { value: productId },
      Report_ID__c: { value: "TR_J1" },
      Release__c: { value: "5.1" },
      Access_Type__c: { value: null },
      Month__c: { value: `${month}-01` },
      Count__c: { sum: { value: requests } }
    }
  }
});
const data = (...edges: object[]): object => ({
  uiapi: { aggregate: { Usage_Month__c: { edges } } }
});
const settle = (): Promise<void> => Promise.resolve();

function render(): HTMLElement {
  const element = createElement("c-negotiation-usage", { is: NegotiationUsage });
  const lines = [line("a", "p1", 12_000_00), line("b", "p2", 6_000_00), line("c", "p3", 1_000_00)];
  Object.assign(element, {
    accountId: "001",
    lines,
    termStart: "2026-01-01",
    termEnd: "2026-12-31",
    currency: "EUR"
  });
  document.body.appendChild(element);
  return element;
}

const rowTexts = (element: HTMLElement): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) => row.textContent);

describe("c-negotiation-usage", () => {
  it("asks for the products in scope, from before the term and the year before", async () => {
    render();
    await settle();
    const { variables } = wire.getLastConfig();
    expect(variables).toMatchObject({ accountId: "001", productIds: ["p1", "p2", "p3"] });
    expect(variables.from).toMatch(/^\d{4}-\d{2}-01$/u);
  });

  it("keeps the layout while loading", async () => {
    const element = render();
    expect(element.shadowRoot?.querySelector("c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows requests by month and cost per use, with a partial year flagged and no usage undefined", async () => {
    const element = render();
    wire.emit(
      data(
        group("p1", "2026-01", 600),
        group("p1", "2026-02", 400),
        group("p2", "2026-01", 0),
        group("p2", "2026-02", 0)
      )
    );
    await settle();
    expect(rowTexts(element)).toEqual([
      "Product a2 of 12 months1,0002.00",
      "Product b2 of 12 months0–",
      "Product cNo usage loaded for this term––"
    ]);
    const chart = element.shadowRoot?.querySelector("c-month-chart") as unknown as {
      months: unknown;
    };
    expect(chart.months).toEqual([
      { month: "2026-01", count: 600 },
      { month: "2026-02", count: 400 }
    ]);
    await expect(element).toBeAccessible();
  });

  it("narrows the chart to one product", async () => {
    const element = render();
    wire.emit(data(group("p1", "2026-01", 600), group("p2", "2026-01", 5)));
    await settle();
    const choice = element.shadowRoot?.querySelector("lightning-combobox");
    choice?.dispatchEvent(new CustomEvent("change", { detail: { value: "p2" } }));
    await settle();
    const chart = element.shadowRoot?.querySelector("c-month-chart") as unknown as {
      months: unknown;
    };
    expect(chart.months).toEqual([{ month: "2026-01", count: 5 }]);
  });

  it("says what to do when nothing is loaded", async () => {
    const element = render();
    wire.emit(data());
    await settle();
    expect(
      (element.shadowRoot?.querySelector("c-empty-state") as unknown as { heading: string }).heading
    ).toBe("No usage yet");
    await expect(element).toBeAccessible();
  });

  it("shows an error with another try", async () => {
    const element = render();
    const refresh = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, refresh);
    await settle();
    element.shadowRoot?.querySelector("c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});
