import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import { addDays, dayIn } from "c/calendarDay";
import RenewalOpening from "c/renewalOpening";
import { openingData } from "./openingData";

interface TestAdapter {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
}

const wire = graphql as unknown as TestAdapter;
const info = getObjectInfo as unknown as TestAdapter;
const picklists = getPicklistValues as unknown as TestAdapter;
const mutate = executeMutation as unknown as jest.Mock;
/** Long enough for a save and the rendering after it. */
function settle(): Promise<void> {
  return Array.from({ length: 10 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );
}

const today = dayIn("UTC", new Date());
const contract = (id: string, days: number): object => ({
  Id: id,
  Name: { value: `Contract ${id}` },
  ContractNumber: { value: id },
  StartDate: { value: "2020-01-01" },
  EndDate: { value: addDays(today, days) },
  Account: { Name: { value: "Valmont" } }
});
const sale = {
  Id: "006",
  ContractId: { value: "1" },
  IsClosed: { value: true },
  IsWon: { value: true },
  Amount: { value: 412_000 },
  OpportunityLineItems: {
    edges: [{ node: { Product2Id: { value: "p1" }, TotalPrice: { value: 412_000 } } }]
  }
};

type Variables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Opening {
  readonly element: HTMLElement;
  readonly opened: jest.Mock;
  query(selector: string): HTMLElement | null | undefined;
  text(): string;
  button(): (HTMLElement & { label: string; disabled: boolean }) | null | undefined;
}

function render(): Opening {
  const element = createElement("c-renewal-opening", { is: RenewalOpening });
  const opened = jest.fn();
  element.addEventListener("opened", opened);
  Object.assign(element, { recordId: "001" });
  document.body.appendChild(element);
  const query = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
  return {
    element,
    opened,
    query,
    text: () => element.shadowRoot?.textContent ?? "",
    button: () => query("lightning-button") as ReturnType<Opening["button"]>
  };
}

/** Two contracts: one that ends in 60 days, one that ended 10 days ago. */
async function withTwo(): Promise<Opening> {
  const opening = render();
  info.emit({ createable: true, defaultRecordTypeId: "012", fields: {} });
  await settle();
  picklists.emit({ values: [{ value: "Prospecting", label: "Prospecting", attributes: null }] });
  wire.emit(
    openingData({ contracts: [contract("2", -10), contract("1", 60)], opportunities: [sale] })
  );
  await settle();
  return opening;
}

beforeEach(() => mutate.mockResolvedValue({ data: {} }));

describe("c-renewal-opening", () => {
  it("keeps the place while it reads", async () => {
    const { element, query } = render();
    expect(query("c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows what would be opened, what ended already not chosen", async () => {
    const { element, query, text, button } = await withTwo();
    expect(text()).toContain("Valmont · Contract 1");
    expect(text()).toContain("412,000");
    expect(text()).toContain("No products are known");
    expect(text()).toContain("Ended");
    const boxes = [...(element.shadowRoot?.querySelectorAll("lightning-input") ?? [])].filter(
      (input) => (input as unknown as { type: string }).type === "checkbox"
    );
    expect(boxes.map((box) => (box as unknown as { checked: boolean }).checked)).toEqual([
      false,
      true
    ]);
    expect(button()?.label).toBe("Open 1 renewal");
    expect(query("table")?.getAttribute("aria-label")).toBe("Renewals to open");
    await expect(element).toBeAccessible();
  });

  it("opens what is chosen, decided on the day given, in one save", async () => {
    const { query, button, opened } = await withTwo();
    const key = `contract-1-${addDays(today, 60)}`;
    const date = query(`td.date lightning-input[data-key="${key}"]`);
    date?.dispatchEvent(new CustomEvent("change", { detail: { value: "2030-06-30" } }));
    query('td.choice lightning-input[data-key^="contract-2"]')?.dispatchEvent(
      new CustomEvent("change", { detail: { checked: true } })
    );
    await settle();
    expect(button()?.label).toBe("Open 2 renewals");
    button()?.click();
    await settle();
    expect(mutate).toHaveBeenCalledTimes(1);
    const [[request]] = mutate.mock.calls as [[{ variables: Variables }]];
    const saved = request.variables;
    expect(Object.keys(saved)).toEqual([
      "opportunity0",
      "negotiation0",
      "opportunity1",
      "negotiation1",
      "line1x1"
    ]);
    expect(saved.opportunity1?.Opportunity).toMatchObject({ CloseDate: "2030-06-30" });
    expect(saved.negotiation1?.Renewal_Negotiation__c).toMatchObject({
      Negotiation_External_Id__c: key,
      Decision_Date__c: "2030-06-30",
      Due_Amount__c: 412_000
    });
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it("ends the new terms on a common day, priced by days", async () => {
    const { element, query, text, button } = await withTwo();
    const coTerm = query("lightning-input.co-term");
    const change = (value: string | null) =>
      coTerm?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
    change(addDays(today, 60 + 73));
    await settle();
    expect(text()).toMatch(/\$82,(400|174\.86) for 73 days/u);
    await expect(element).toBeAccessible();
    button()?.click();
    await settle();
    const [[request]] = mutate.mock.calls as [[{ variables: Variables }]];
    expect(request.variables.negotiation0?.Renewal_Negotiation__c).toMatchObject({
      Next_Term_End_Date__c: addDays(today, 60 + 73)
    });
    change(addDays(today, 30));
    await settle();
    expect(text()).toContain("Contract 1: the common last day lies before the renewal starts.");
    change(null);
    await settle();
    expect(text()).not.toContain("days");
  });

  it("keeps everything when the connection is lost, and says that nothing is opened twice", async () => {
    const { element, query, button, opened } = await withTwo();
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    button()?.click();
    await settle();
    const panel = query("c-error-panel")?.shadowRoot?.textContent;
    expect(panel).toContain("nothing is opened twice");
    expect(button()?.label).toBe("Open 1 renewal");
    expect(button()?.disabled).toBe(false);
    expect(opened).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it("shows fresh data when somebody opened one meanwhile", async () => {
    const { element, query, button, opened } = await withTwo();
    const toast = jest.fn();
    element.addEventListener("lightning__showtoast", toast);
    const errors = [{ message: "duplicate value found: Negotiation_External_Id__c" }];
    mutate.mockResolvedValueOnce({ data: null, errors });
    button()?.click();
    await settle();
    expect(query("c-error-panel")?.shadowRoot?.textContent).toBe("");
    expect(opened).toHaveBeenCalledTimes(1);
    expect(toast.mock.calls[0][0].detail.title).toContain("meanwhile");
  });

  it("says that nothing more falls due", async () => {
    const { element, text } = render();
    wire.emit(openingData({}));
    await settle();
    expect(text()).toContain("No other contract ends in the next 270 days.");
    await expect(element).toBeAccessible();
  });

  it("tells who may not create opportunities, and offers no button", async () => {
    const { element, text, button } = render();
    info.emit({ createable: false, fields: {} });
    wire.emit(openingData({ contracts: [contract("1", 60)] }));
    await settle();
    expect(button()).toBeNull();
    expect(text()).toContain("You may not create opportunities");
    await expect(element).toBeAccessible();
  });

  it("says who grants access to contracts", async () => {
    const { element, query } = render();
    wire.emitErrors([{ message: "Field 'Contract' in type 'RecordQuery' is undefined" }]);
    await settle();
    expect(query("c-error-panel")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("tells of contracts that are still in negotiation", async () => {
    const { element, text } = render();
    const other = {
      Id: "a00",
      Contract__c: { value: "1" },
      Term_End_Date__c: { value: "2020-12-31" },
      Phase__c: { value: "Open" },
      Negotiation_Lines__r: null
    };
    wire.emit(openingData({ contracts: [contract("1", 60)], negotiations: [other] }));
    await settle();
    expect(text()).toContain("Contract 1: another term of this contract is still in negotiation.");
    await expect(element).toBeAccessible();
  });
});
