import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import UsageLoadTotals from "c/usageLoadTotals";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
  getLastConfig(): { variables: Record<string, unknown> };
};

const group = (item: string | null, metric: string, total: number): object => ({
  node: {
    aggregate: {
      Item_Name__c: { value: item },
      Platform__c: { value: "Platform 1" },
      Access_Type__c: { value: item && "Controlled" },
      Metric__c: { value: metric },
      Count__c: { sum: { value: total } }
    }
  }
});
const data = (...edges: object[]): object => ({
  uiapi: { aggregate: { Usage_Month__c: { edges } } }
});
const settle = (): Promise<void> => Promise.resolve();

function render(): HTMLElement {
  const element = createElement("c-usage-load-totals", { is: UsageLoadTotals });
  Object.assign(element, { recordId: "a03000000000001" });
  document.body.appendChild(element);
  return element;
}

const cells = (element: HTMLElement): (string | null)[][] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent)
  );

describe("c-usage-load-totals", () => {
  it("asks for the file of its record", async () => {
    render();
    await settle();
    expect(wire.getLastConfig().variables).toEqual({ loadId: "a03000000000001" });
  });

  it("keeps the layout while loading", async () => {
    const element = render();
    expect(element.shadowRoot?.querySelector("c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows the largest title first, its metrics together; a platform stands for a missing title", async () => {
    const element = render();
    wire.emit(
      data(
        group("Title 2", "Total_Item_Requests", 4100),
        group("Title 3", "Unique_Item_Requests", 3792),
        group("Title 1", "Total_Item_Requests", 4100),
        group("Title 3", "Total_Item_Requests", 8844),
        group(null, "Searches_Platform", 5)
      )
    );
    await settle();
    expect(cells(element)).toEqual([
      ["Title 3", "Total Item Requests", "Controlled", "8,844"],
      ["Title 3", "Unique Item Requests", "Controlled", "3,792"],
      ["Title 1", "Total Item Requests", "Controlled", "4,100"],
      ["Title 2", "Total Item Requests", "Controlled", "4,100"],
      ["Platform 1", "Searches Platform", "–", "5"]
    ]);
    await expect(element).toBeAccessible();
  });

  it("says what to do when the file holds no month", async () => {
    const element = render();
    wire.emit(data());
    await settle();
    expect(element.shadowRoot?.querySelector("c-empty-state")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows what failed", async () => {
    const element = render();
    wire.emitErrors([{ message: "Nope" }]);
    await settle();
    expect(element.shadowRoot?.querySelector("c-error-panel")).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
