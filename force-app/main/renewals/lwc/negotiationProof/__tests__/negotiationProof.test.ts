import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import NegotiationProof from "c/negotiationProof";
import { growthOf } from "../growth";
import { turnawayMonths } from "../turnaways";

type Config = { variables: Record<string, unknown> | undefined };
const wire = graphql as unknown as {
  emit(value: unknown, filter: (config: Config) => boolean, refresh?: () => Promise<void>): void;
  emitErrors(
    errors: unknown[],
    filter: (config: Config) => boolean,
    refresh?: () => Promise<void>
  ): void;
  getLastConfig(): Config;
};
const ofScope = ({ variables }: Config): boolean => variables !== undefined && "id" in variables;
const ofUsage = ({ variables }: Config): boolean =>
  variables !== undefined && "accountId" in variables;

const line = (id: string, base: number): object => ({
  node: {
    Id: id,
    Product__c: { value: `p-${id}` },
    Product__r: { Name: { value: `Product ${id}` } },
    Base_Price__c: { value: base }
  }
});
const scope = (...edges: object[]): object => ({
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
              Term_Start_Date__c: { value: "2026-01-01" },
              Term_End_Date__c: { value: "2026-12-31" },
              Negotiation_Lines__r: { edges }
            }
          }
        ]
      }
    }
  }
});
const three = scope(line("a", 12_000), line("b", 6_000), line("c", 1_000));
const group = (
  productId: string,
  month: string,
  count: number,
  metric = "Unique_Item_Requests",
  report = metric === "Unique_Item_Requests" ? "TR_J1" : "TR_J2"
): object => ({
  node: {
    aggregate: {
      Product__c: { value: productId },
      Metric__c: { value: metric },
      Report_ID__c: { value: report },
      Release__c: { value: "5.1" },
      Access_Type__c: { value: null },
      Month__c: { value: `${month}-01` },
      Count__c: { sum: { value: count } }
    }
  }
});
const usage = (...edges: object[]): object => ({
  uiapi: { aggregate: { Usage_Month__c: { edges } } }
});
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};

type Proof = HTMLElement & { refresh(): Promise<void> };
async function render(scopeData?: object, usageData?: object): Promise<Proof> {
  const element = createElement("c-negotiation-proof", { is: NegotiationProof });
  Object.assign(element, { recordId: "a00" });
  document.body.appendChild(element);
  await settle();
  if (scopeData) wire.emit(scopeData, ofScope);
  await settle();
  if (usageData) wire.emit(usageData, ofUsage);
  await settle();
  return element as unknown as Proof;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);
const rowTexts = (element: HTMLElement): string[][] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? "")
  );

describe("growthOf", () => {
  const months = (from: number, ...counts: number[]) =>
    counts.map((count, index) => {
      const at = from + index;
      const year = 2025 + Math.floor(at / 12);
      return { month: `${year}-${String((at % 12) + 1).padStart(2, "0")}`, count };
    });

  it("compares the latest months with the same ones a year before", () => {
    const year = Array<number>(12).fill(10);
    expect(growthOf(months(0, ...year, ...year.map((count) => count + 1)))).toEqual({
      now: 132,
      before: 120,
      months: 12,
      change: { numerator: 1n, denominator: 10n }
    });
    expect(growthOf(months(0, ...year, 5, 5))).toMatchObject({ now: 10, before: 20, months: 2 });
  });

  it("says nothing where there is no year before, or no use in it", () => {
    expect(growthOf(months(0, 1, 2)).change).toBeUndefined();
    expect(growthOf(months(0, ...Array<number>(12).fill(0), 5)).change).toBeUndefined();
    expect(growthOf([])).toMatchObject({ months: 0, change: undefined });
  });
});

describe("turnawayMonths", () => {
  const count = (reportId: string, release: string, month: string, number: number) => ({
    productId: "p",
    reportId,
    release,
    accessType: "",
    month,
    count: number
  });

  it("adds both reasons, but neither two reports nor two releases of the same turnaways", () => {
    const counts = [
      count("TR_J2", "5", "2026-01", 100),
      count("TR_J2", "5.1", "2026-01", 3),
      count("TR_J2", "5.1", "2026-01", 4),
      count("TR_B2", "5.1", "2026-01", 1),
      count("TR", "5.1", "2026-01", 50)
    ];
    expect(turnawayMonths(counts).get("p")).toEqual([{ month: "2026-01", count: 8 }]);
  });
});

describe("c-negotiation-proof", () => {
  it("asks for the products in scope, from before the term and the year before", async () => {
    await render(three);
    const { variables } = wire.getLastConfig();
    expect(variables).toMatchObject({ accountId: "001", productIds: ["p-a", "p-b", "p-c"] });
    expect(variables?.from).toMatch(/^\d{4}-\d{2}-01$/u);
  });

  it("sets usage, cost, growth and turnaways beside each other; parts flagged, nothing undefined is 0", async () => {
    const element = await render(
      three,
      usage(
        group("p-a", "2025-01", 500),
        group("p-a", "2025-02", 300),
        group("p-a", "2026-01", 600),
        group("p-a", "2026-02", 400),
        group("p-a", "2026-01", 7, "No_License"),
        group("p-a", "2026-02", 2, "Limit_Exceeded"),
        group("p-b", "2026-01", 0),
        group("p-b", "2026-02", 0)
      )
    );
    expect(rowTexts(element)).toEqual([
      [
        "Product a2 of 12 months · growth over 2 months · turnaways of 2 months",
        "1,000",
        "2.00",
        "▲ +25%",
        "9"
      ],
      ["Product b2 of 12 months", "0", "–", "–", "–"],
      ["Product cNo usage loaded for this term", "–", "–", "–", "–"]
    ]);
    expect(find(element, "c-month-chart")).toHaveProperty("months.length", 14);
    await expect(element).toBeAccessible();
  });

  it("narrows the chart to one product", async () => {
    const element = await render(
      three,
      usage(group("p-a", "2026-01", 600), group("p-b", "2026-01", 5))
    );
    find(element, "lightning-combobox")?.dispatchEvent(
      new CustomEvent("change", { detail: { value: "p-b" } })
    );
    await settle();
    expect(find(element, "c-month-chart")).toHaveProperty("months", [
      { month: "2026-01", count: 5 }
    ]);
  });

  it("loads, says what to do without usage and without lines", async () => {
    const element = await render(three);
    expect(find(element, "c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.emit(usage(), ofUsage);
    await settle();
    expect(find(element, "c-empty-state")).toHaveProperty("heading", "No usage yet");
    await expect(element).toBeAccessible();
    const bare = await render(scope());
    expect(find(bare, "p")?.textContent).toContain("Add lines");
  });

  it("shows an error with another try, and reads both again", async () => {
    const element = await render(three);
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], ofUsage, again);
    await settle();
    find(element, "c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(again).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});
