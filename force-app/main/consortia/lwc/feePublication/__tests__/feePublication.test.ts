import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import LightningConfirm from "lightning/confirm";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import FeePublication from "c/feePublication";

type Filter = (config: { readonly query?: string }) => boolean | undefined;

const wire = graphql as unknown as {
  emit(value: unknown, filter: Filter, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: Filter, refresh?: () => Promise<void>): void;
};
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const confirm = jest.spyOn(LightningConfirm, "open");

const isPlan: Filter = ({ query }) => query?.includes("query FeePlan");
const isHeld: Filter = ({ query }) => query?.includes("query HeldFees");
const field = <Value>(of: Value) => ({ value: of });
const edges = (...nodes: object[]): object => ({ edges: nodes.map((node) => ({ node })) });
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1)
    // eslint-disable-next-line no-await-in-loop -- every request of a run takes some turns
    await Promise.resolve();
};

const YEARS = [
  { Id: "y1", Position__c: field(1), Envelope_Amount__c: field(300) },
  { Id: "y2", Position__c: field(2), Envelope_Amount__c: field(270) }
].map((year, index) => ({
  ...year,
  Start_Date__c: field(`${2027 + index}-01-01`),
  End_Date__c: field(`${2027 + index}-12-31`)
}));

/** An org that holds a deal of two members and two years, and saves what mutations send. */
class Org {
  publication: Record<string, unknown> = {};
  fees: Record<string, unknown>[] = [];
  deal: object = {};
  /** Requests so far. */
  requests = 0;
  /** The request that does not arrive, or whose answer is lost. */
  lost: { readonly request: number; readonly arrives: boolean } | undefined;
  refusal: { readonly alias: string; readonly message: string } | undefined;

  planAnswer(): object {
    const member = (Id: string, name: string, weight: number): object => ({
      Id,
      Member_Account__r: { Name: field(name) },
      Response__c: field("Accepted"),
      Allocation_Weight__c: field(weight)
    });
    const node = {
      Id: "d",
      Name: field("Deal"),
      Status__c: field("Commit"),
      Allocation_Model__c: field("FTE"),
      CurrencyIsoCode: field("EUR"),
      Deal_Years__r: edges(...YEARS),
      Deal_Members__r: edges(member("m1", "CHU Est", 1), member("m2", "CHU Ouest", 2)),
      Allocation_Scenarios__r: edges(),
      ...this.deal
    };
    return { uiapi: { query: { Consortium_Deal__c: edges(node) } } };
  }

  heldAnswer(): object {
    const page = (nodes: object[]): object => ({
      pageInfo: { hasNextPage: false },
      ...edges(...nodes)
    });
    const wrapped = (row: Record<string, unknown>): object =>
      Object.fromEntries(
        Object.entries(row).map(([key, of]) => [key, key === "Id" ? of : field(of)])
      );
    const deal = edges(wrapped(this.publication));
    return {
      uiapi: {
        query: { Consortium_Deal__c: deal, year1: page(this.fees.map(wrapped)), beyond: page([]) }
      }
    };
  }

  send = async ({
    variables
  }: {
    variables: Record<string, Record<string, unknown>>;
  }): Promise<object> => {
    this.requests += 1;
    const isLost = this.lost?.request === this.requests;
    if (isLost && !this.lost?.arrives) throw new TypeError("Failed to fetch");
    if (this.refusal && this.refusal.alias in variables) {
      const { alias, message } = this.refusal;
      return { errors: [{ message, path: ["uiapi", alias] }] };
    }
    for (const [alias, input] of Object.entries(variables)) this.save(alias, input);
    if (isLost) throw new TypeError("Failed to fetch");
    return { errors: undefined };
  };

  private save(alias: string, input: Record<string, unknown>): void {
    if (alias === "deal") Object.assign(this.publication, input.Consortium_Deal__c);
    else if (alias.startsWith("new"))
      this.fees.push({
        Id: `f${this.fees.length}`,
        Is_Counted__c: true,
        ...(input.Member_Fee__c as object)
      });
    else Object.assign(this.fees.find(({ Id }) => Id === input.Id) ?? {}, input.Member_Fee__c);
  }

  async read(): Promise<void> {
    wire.emit(this.planAnswer(), isPlan, () => this.read());
    wire.emit(this.heldAnswer(), isHeld, () => this.read());
  }
}

async function show(org: Org, mayPublish = true): Promise<HTMLElement> {
  mutate.mockImplementation(org.send);
  const element = createElement("c-fee-publication", { is: FeePublication });
  Object.assign(element, { recordId: "d" });
  // As the page does: every part reads again.
  element.addEventListener("lightning__refresh", async () => org.read());
  document.body.appendChild(element);
  await settle();
  info.emit({
    createable: mayPublish,
    defaultRecordTypeId: "r",
    fields: { Net_Amount__c: { updateable: mayPublish } }
  });
  await org.read();
  await settle();
  return element;
}

const find = (element: HTMLElement, key: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[data-key="${key}"]`) ?? null;
const textOf = (element: HTMLElement, key: string): string =>
  find(element, key)?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
const buttonOf = (element: HTMLElement): unknown =>
  (find(element, "publish") as unknown as { label: string } | null)?.label;
const grid = (
  element: HTMLElement
): { rows: { cells: Record<string, object> }[]; footer: object } =>
  element.shadowRoot?.querySelector("c-data-grid") as never;

async function publish(element: HTMLElement): Promise<void> {
  find(element, "publish")?.dispatchEvent(new CustomEvent("click"));
  await settle();
}

const amounts = ({ fees }: Org): string[] =>
  fees.map((fee) => `${fee.Fee_External_Id__c} ${fee.Net_Amount__c}`).toSorted();
const ALL = ["d:m1:y1:Share 100", "d:m1:y2:Share 90", "d:m2:y1:Share 200", "d:m2:y2:Share 180"];

describe("c-fee-publication", () => {
  beforeEach(() => jest.clearAllMocks());

  it("shows what would be written, and writes it: Running first, Complete last", async () => {
    const org = new Org();
    const element = await show(org);
    expect(textOf(element, "state")).toBe("Nothing has been published yet.");
    expect(textOf(element, "counts")).toBe("4 new, 0 changed, 0 unchanged");
    expect(grid(element).rows[0]?.cells).toMatchObject({
      member: { text: "CHU Est" },
      y1: { text: "100.00", note: "new" },
      total: { text: "190.00" }
    });
    expect(grid(element).footer).toMatchObject({ y2: { text: "270.00", note: "of 270.00" } });
    await expect(element).toBeAccessible();
    const toast = jest.fn();
    element.addEventListener("lightning__showtoast", toast);
    await publish(element);
    expect(toast).toHaveBeenCalledTimes(1);
    expect(amounts(org)).toEqual(ALL);
    expect(org.publication).toMatchObject({
      Publication_State__c: "Complete",
      Publication_Fee_Count__c: 4,
      Publication_Amount__c: 570
    });
    expect(org.requests).toBe(3);
    expect(textOf(element, "state")).toContain("These fees stand");
    expect(find(element, "publish")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each([
    [1, false, "did not begin"],
    [1, true, "did not begin"],
    [2, false, "was interrupted"],
    [2, true, "was interrupted"],
    [3, false, "was interrupted"],
    [3, true, "was interrupted"]
  ])("finishes after request %i is lost (arrived: %s)", async (request, arrives, heading) => {
    const org = new Org();
    const element = await show(org);
    org.lost = { request, arrives };
    await publish(element);
    expect(textOf(element, "stopped")).toContain(heading);
    expect(textOf(element, "stopped")).toContain("no fee is doubled or lost");
    expect(textOf(element, "stopped")).toContain("could not be reached");
    expect(buttonOf(element)).toBe("Resume");
    await expect(element).toBeAccessible();
    await publish(element);
    expect(amounts(org)).toEqual(ALL);
    expect(org.publication.Publication_State__c).toBe("Complete");
    expect(find(element, "stopped")).toBeNull();
  });

  it("finds a publication that a closed page or the command left half-way", async () => {
    const org = new Org();
    const first = await show(org);
    org.lost = { request: 2, arrives: false };
    await publish(first);
    first.remove();
    const element = await show(org);
    expect(textOf(element, "state")).toContain("4 fees are left to write");
    expect(textOf(element, "state")).toContain("cannot be signed");
    expect(buttonOf(element)).toBe("Resume");
    await publish(element);
    expect(amounts(org)).toEqual(ALL);
  });

  it("names whose fee the org refuses", async () => {
    const org = new Org();
    const element = await show(org);
    org.refusal = { alias: "new3", message: "Not with me." };
    await publish(element);
    expect(textOf(element, "stopped")).toContain("CHU Ouest, 2028: Not with me.");
    expect(org.fees).toEqual([]);
    org.refusal = { alias: "new0", message: "duplicate value found" };
    await publish(element);
    expect(textOf(element, "stopped")).toContain("CHU Est, 2027: is there already");
  });

  it("keeps invoiced fees, says whose, and publishes nothing", async () => {
    const org = new Org();
    org.fees = [
      {
        ...{ Id: "f1", Member__c: "m1", Deal_Year__c: "y1", Kind__c: "Share", Net_Amount__c: 90 },
        ...{ Computed_Amount__c: 90, Is_Counted__c: true, Invoice_Number__c: "F-1" }
      }
    ];
    const element = await show(org);
    expect(textOf(element, "obstacle")).toContain("CHU Est");
    expect(grid(element).rows[0]?.cells.y1).toMatchObject({ error: "invoiced with 90.00" });
    expect(find(element, "publish")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows shares that changed since they were looked at before it writes any", async () => {
    const org = new Org();
    const element = await show(org);
    org.deal = { Allocation_Model__c: field("Equal") };
    await publish(element);
    expect(textOf(element, "changed")).toContain("look at the fees again");
    expect(org.requests).toBe(0);
    await publish(element);
    expect(org.fees.map(({ Net_Amount__c }) => Net_Amount__c)).toEqual([150, 135, 150, 135]);
  });

  it("asks before it takes the place of other shares that may be written now", async () => {
    const org = new Org();
    org.publication = {
      Publication_State__c: "Running",
      Publication_Key__c: "deal:other",
      Publication_Started__c: new Date().toISOString()
    };
    const element = await show(org);
    expect(textOf(element, "atWork")).toContain("perhaps by a colleague");
    expect(buttonOf(element)).toBe("Publish these in their place");
    confirm.mockResolvedValueOnce(false);
    await publish(element);
    expect(org.requests).toBe(0);
    confirm.mockResolvedValueOnce(true);
    await publish(element);
    expect(amounts(org)).toEqual(ALL);
  });

  it("says that somebody else began meanwhile, and does not end their publication", async () => {
    const org = new Org();
    const element = await show(org);
    const send = org.send;
    mutate.mockImplementation(async (request: never) => {
      const answer = await send(request);
      if (org.requests === 2) org.publication.Publication_Key__c = "deal:other";
      return answer;
    });
    await publish(element);
    expect(textOf(element, "stopped")).toContain("Somebody began to publish other shares");
    expect(org.publication.Publication_State__c).toBe("Running");
  });

  it("pauses between two requests, and goes on", async () => {
    const org = new Org();
    const element = await show(org);
    const send = org.send;
    mutate.mockImplementation(async (request: never) => {
      if (org.requests === 0) find(element, "pause")?.dispatchEvent(new CustomEvent("click"));
      return send(request);
    });
    await publish(element);
    expect(textOf(element, "stopped")).toContain("Paused");
    expect(textOf(element, "progress")).toBe("0 of 4 fees written");
    await publish(element);
    expect(amounts(org)).toEqual(ALL);
  });

  it("takes the chosen scenario, or another", async () => {
    const org = new Org();
    const scenario = {
      Id: "s1",
      Name: field("Thirds"),
      Is_Chosen__c: field(true),
      Results__c: field('{"shares":{"m1":"20000","m2":"10000"}}')
    };
    org.deal = { Allocation_Scenarios__r: edges(scenario) };
    const element = await show(org);
    expect(grid(element).rows[0]?.cells.y1).toMatchObject({ text: "200.00" });
    const source = element.shadowRoot?.querySelector("lightning-combobox");
    source?.dispatchEvent(new CustomEvent("change", { detail: { value: "deal" } }));
    await settle();
    expect(grid(element).rows[0]?.cells.y1).toMatchObject({ text: "100.00" });
  });

  it("says that the chosen scenario holds no shares, where the deal's rules stand in", async () => {
    const org = new Org();
    const scenario = { Id: "s1", Name: field("Draft"), Is_Chosen__c: field(true) };
    org.deal = { Allocation_Scenarios__r: edges(scenario) };
    const element = await show(org);
    expect(element.shadowRoot?.querySelector(".notes")?.textContent).toContain(
      "Draft holds no shares"
    );
  });

  it("says why there are no shares, who may publish, and when the deal is over", async () => {
    const org = new Org();
    org.deal = { Allocation_Model__c: field(null) };
    const element = await show(org);
    expect(textOf(element, "problem")).toContain("no allocation model");
    await expect(element).toBeAccessible();
    org.deal = {};
    const reader = await show(org, false);
    expect(textOf(reader, "obstacle")).toContain("Consortia Edit");
    org.deal = { Status__c: field("Closed") };
    const over = await show(org);
    expect(textOf(over, "obstacle")).toContain("history");
    const first = { Id: "m1", Response__c: field("Accepted"), Allocation_Weight__c: field(1) };
    org.deal = { Deal_Members__r: { ...edges(first), pageInfo: { hasNextPage: true } } };
    expect(textOf(await show(org), "obstacle")).toContain("more members, fees or years");
    org.deal = { Deal_Members__r: edges() };
    const empty = await show(org);
    expect(empty.shadowRoot?.querySelector("c-empty-state")).not.toBeNull();
    await expect(empty).toBeAccessible();
  });

  it("loads, and offers another try when it cannot read", async () => {
    const element = createElement("c-fee-publication", { is: FeePublication });
    Object.assign(element, { recordId: "d" });
    document.body.appendChild(element);
    await settle();
    const card = element.shadowRoot?.querySelector("c-deal-card");
    expect(card?.shadowRoot?.querySelector("c-loading-stencil")).not.toBeNull();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], isHeld, again);
    await settle();
    const panel = card?.shadowRoot?.querySelector("c-error-panel");
    panel?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(again).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});
