import { createElement } from "lwc";
import type { LightningElement } from "lwc";
import { graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import AllocationWorkbook from "c/allocationWorkbook";
import type { FileChoice } from "c/fileMaker";
import type { Remark } from "c/remarkList";
import type { Workbook } from "c/workbookModel";

type Filter = (asked: { query?: string }) => boolean;
const value = (of: unknown): object => ({ value: of });
const wire = graphql as unknown as {
  emit(value: unknown, filter?: Filter): void;
  emitErrors(errors: unknown[], filter?: Filter): void;
};
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const named =
  (name: string): Filter =>
  ({ query }) =>
    query?.includes(`query ${name}(`) ?? false;
const isFees = named("AllocationTableFees");
const isDeal = named("AllocationTable");
const workbooks: Workbook[] = [];
const globals = globalThis as Record<string, unknown>;

const deal = (publication = "Complete", hasNextPage = false): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          {
            node: {
              Id: "deal",
              Name: value("Aurélia"),
              CurrencyIsoCode: value("EUR"),
              Publication_State__c: value(publication),
              Deal_Years__r: {
                edges: [{ node: { Id: "y", Position__c: value(1), Envelope_Amount__c: value(30) } }]
              },
              Deal_Members__r: {
                pageInfo: { hasNextPage },
                edges: [
                  { node: { Id: "m1", Member_Account__r: { Name: value("Aurore") } } },
                  { node: { Id: "m2", Member_Account__r: { Name: value("Combes") } } }
                ]
              }
            }
          }
        ]
      }
    }
  }
});
const fees = (amounts: Record<string, number>, endCursor: string | null = null): object => ({
  uiapi: {
    query: {
      Member_Fee__c: {
        edges: Object.entries(amounts).map(([id, net]) => ({
          node: {
            Id: `fee-${id}`,
            Member__c: value(id),
            Kind__c: { value: "Share", label: "Share" },
            Year_Position__c: value(1),
            Net_Amount__c: value(net),
            VAT_Rate__c: value(20),
            VAT_Amount__c: value(net / 5)
          }
        })),
        pageInfo: { hasNextPage: endCursor !== null, endCursor }
      }
    }
  }
});

type Part = HTMLElement & {
  files: FileChoice[];
  blocked: boolean;
  remarks: Remark[];
  errors: unknown;
  notice: string;
  loading: boolean;
};
const find = (element: HTMLElement, selector: string): Part | null =>
  element.shadowRoot?.querySelector<Part>(selector) ?? null;
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
};

async function render(
  { updateable = true, publication = "Complete" } = {},
  ...pages: readonly object[]
): Promise<HTMLElement> {
  const element = createElement("c-allocation-workbook", { is: AllocationWorkbook });
  Object.assign(element, { recordId: "deal" });
  document.body.appendChild(element);
  info.emit({ updateable });
  await settle();
  wire.emit(deal(publication), isDeal);
  await settle();
  for (const page of pages) {
    wire.emit(page, isFees);
    // eslint-disable-next-line no-await-in-loop -- a page follows the one before
    await settle();
  }
  await expect(element).toBeAccessible();
  return element;
}

describe("c-allocation-workbook", () => {
  beforeEach(() => {
    workbooks.splice(0);
    globals.ententeWorkbookWriter = {
      write: (made: Workbook) => Promise.resolve(workbooks.push(made) && new Blob(["x"]))
    };
  });
  afterEach(() => delete globals.ententeWorkbookWriter);

  it("makes the table of all members once every page is read", async () => {
    const element = await render({}, fees({ m1: 20 }, "next"));
    expect(find(element, "c-file-maker")).toBeNull();
    expect(find(element, "c-deal-card")?.loading).toBe(true);
    wire.emit(fees({ m2: 10 }), isFees);
    await settle();
    const made = await find(element, "c-file-maker")?.files[0]?.make({} as LightningElement);
    expect(made?.fileName).toBe("Allocation-table_Aurélia.xlsx");
    const names = workbooks[0]?.sheets[0]?.rows.slice(4, 6).map(([cell]) => cell);
    expect(names).toEqual([{ text: "Aurore" }, { text: "Combes" }]);
    await expect(element).toBeAccessible();
  });

  it("says that its table holds the first members only where the deal has more", async () => {
    const element = await render({}, fees({ m1: 20, m2: 10 }));
    expect(find(element, "c-deal-card")?.notice).toBe("");
    wire.emit(deal("Complete", true), isDeal);
    await settle();
    expect(find(element, "c-deal-card")?.notice).toContain("Only the first 2 members");
    await expect(element).toBeAccessible();
  });

  it("is nothing for whoever only reads deals", async () => {
    const element = await render({ updateable: false });
    expect(element.shadowRoot?.textContent).toBe("");
    expect(find(element, "c-deal-card")).toBeNull();
  });

  it("wants shares first, and says where they are being published", async () => {
    const empty = await render({}, fees({}));
    expect(find(empty, "c-file-maker")?.blocked).toBe(true);
    expect(find(empty, "c-remark-list")?.remarks).toMatchObject([{ blocks: true }]);
    const running = await render({ publication: "Running" }, fees({ m1: 20 }));
    expect(find(running, "c-file-maker")?.blocked).toBe(false);
    expect(find(running, "c-remark-list")?.remarks).toMatchObject([{ blocks: false }]);
  });

  it("shows what could not be read", async () => {
    const element = await render();
    wire.emitErrors([{ message: "Offline" }], isFees);
    await settle();
    expect(find(element, "c-deal-card")?.errors).toMatchObject([{ message: "Offline" }]);
    expect(find(element, "c-deal-card")?.loading).toBe(false);
    await expect(element).toBeAccessible();
  });
});
