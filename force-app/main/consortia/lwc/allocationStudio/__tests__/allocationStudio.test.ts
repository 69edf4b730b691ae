import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import AllocationStudio from "c/allocationStudio";
import type { AllocationParameters } from "c/allocationParameters";
import type { GridMember } from "c/allocationGrid";
import { fraction } from "c/fraction";

const value = (field: unknown): object => ({ value: field });
const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

const connection = (...nodes: object[]): object => ({ edges: nodes.map((node) => ({ node })) });
const member = (id: string, weight: number | null, more: object = {}): object => ({
  Id: id,
  Member_Account__c: value(`account ${id}`),
  Member_Account__r: { Name: value(id.toUpperCase()) },
  Response__c: value("Accepted"),
  Response_On__c: value("2026-11-01T10:00:00.000Z"),
  Allocation_Weight__c: value(weight),
  Participation_Weight__c: value(weight),
  Last_Year_Amount__c: value(100),
  ...more
});
const year = {
  Id: "y1",
  Position__c: value(1),
  Start_Date__c: value("2027-01-01"),
  End_Date__c: value("2027-12-31"),
  Envelope_Amount__c: value(300)
};
const deal = (more: object = {}): object => ({
  Id: "d1",
  Name: value("Deal"),
  Allocation_Model__c: value("FTE"),
  Participation_Threshold__c: value(70),
  Deal_Years__r: connection(year),
  Deal_Tiers__r: connection(),
  Deal_Members__r: connection(member("a", 1), member("b", 2)),
  Allocation_Scenarios__r: connection(),
  ...more
});

async function show(node: object): Promise<HTMLElement> {
  const element = createElement("c-allocation-studio", { is: AllocationStudio });
  Object.assign(element, { recordId: "d1" });
  document.body.appendChild(element);
  wire.emit({ uiapi: { query: { Consortium_Deal__c: connection(node) } } });
  await settle();
  return element;
}

type Child = HTMLElement & { members: GridMember[]; parameters: AllocationParameters };
const find = (element: HTMLElement, selector: string): Child =>
  element.shadowRoot?.querySelector(selector) as Child;
const grid = (element: HTMLElement): Child => find(element, "c-allocation-grid");
const sharesIn = (element: HTMLElement): (number | undefined)[] =>
  grid(element).members.map(({ share }) => share);
const fact = (element: HTMLElement, key: string): string =>
  find(element, `[data-key=${key}] dd`).textContent?.replace(/\s+/gu, " ").trim() ?? "";
const textOf = (element: HTMLElement, selector: string): string =>
  find(element, selector)?.textContent?.replace(/\s+/gu, " ").trim() ?? "";

async function change(element: HTMLElement, more: Partial<AllocationParameters>): Promise<void> {
  const controls = find(element, "c-allocation-controls");
  const detail = { ...controls.parameters, ...more };
  controls.dispatchEvent(new CustomEvent("parameterschanged", { detail }));
  await settle();
}

async function attempt(element: HTMLElement, id: string, trial: object): Promise<void> {
  const detail = [{ id, trial }];
  grid(element).dispatchEvent(new CustomEvent("trialschanged", { detail }));
  await settle();
}

describe("c-allocation-studio", () => {
  it("allocates by the deal's rules, and says what it means at a glance", async () => {
    const element = await show(deal());
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
    expect(fact(element, "envelope")).toBe("$300.00");
    expect(fact(element, "allocated")).toBe("300.00");
    expect(fact(element, "difference")).toBe("0.00");
    expect(fact(element, "participation")).toBe("100.0%70% needed");
    expect(fact(element, "worst")).toBe("+100.0%B");
    expect(fact(element, "balance")).toBe("▼ 0 · ▲ 1");
    await expect(element).toBeAccessible();
  });

  it("allocates again at every change", async () => {
    const element = await show(deal());
    await change(element, { model: "Equal" });
    expect(sharesIn(element)).toEqual([150_00, 150_00]);
    await change(element, { collarUp: fraction(60n, 100n), model: "FTE" });
    expect(grid(element).members[1]).toMatchObject({
      share: 160_00,
      unbounded: 200_00,
      bound: "collarHigh"
    });
    find(element, "c-allocation-controls").dispatchEvent(new CustomEvent("resetasked"));
    await settle();
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
  });

  it("tries weights and bounds of a member, and forgets what is as it was", async () => {
    const element = await show(deal());
    await attempt(element, "a", { weight: { digits: 2n, scale: 0 } });
    expect(sharesIn(element)).toEqual([150_00, 150_00]);
    expect(grid(element).members[0]?.tried).toEqual(["weight"]);
    await attempt(element, "a", { floor: 160_00 });
    expect(sharesIn(element)).toEqual([160_00, 140_00]);
    await attempt(element, "a", { weight: { digits: 1n, scale: 0 }, floor: null });
    expect(grid(element).members[0]?.tried).toEqual([]);
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
  });

  it("keeps the grid when bounds leave the envelope out of reach, and says by how much", async () => {
    const element = await show(deal());
    await change(element, { floor: 160_00 });
    expect(sharesIn(element)).toEqual([undefined, undefined]);
    const banner = textOf(element, ".problems");
    expect(banner).toContain("Floors exceed the envelope by $20.00.");
    expect(banner).toContain("floor: $320.00 together (A, B).");
    expect(banner).toContain("Lower these floors or raise the envelope.");
    await expect(element).toBeAccessible();
    await change(element, { floor: undefined, collarUp: fraction(1n, 20n) });
    expect(textOf(element, ".problems")).toContain("leave $90.00 of the envelope to nobody");
  });

  it("names members whose weight is missing, and settings that cannot be", async () => {
    const members = connection(member("a", 1), member("b", null));
    const element = await show(deal({ Deal_Members__r: members }));
    expect(textOf(element, ".problems")).toContain("Weights are missing: B");
    await change(element, { equalPart: fraction(2n) });
    expect(textOf(element, ".problems")).toContain("Must be between 0 and 100 %: Equal part (%).");
  });

  it("lets late joiners pay on top for their days, and leaves out who declined", async () => {
    const late = member("c", 1, { Access_Start_Date__c: value("2027-07-02") });
    const gone = member("d", 1, { Response__c: value("Declined") });
    const members = connection(member("a", 1), member("b", 2), late, gone);
    const element = await show(deal({ Deal_Members__r: members }));
    // 183 of 365 days at 100.00 a weight.
    expect(sharesIn(element)).toEqual([100_00, 200_00, 50_14]);
    expect(grid(element).members[2]?.isLate).toBe(true);
  });

  it("puts funding and fee after the shares", async () => {
    const element = await show(deal());
    await change(element, { centralFunding: 30_00, administrationFee: fraction(1n, 100n) });
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
    expect(grid(element).members.map(({ payable }) => payable)).toEqual([91_00, 182_00]);
    await change(element, { centralFunding: 301_00 });
    expect(textOf(element, ".problems")).toContain("above the shares by $1.00");
  });

  it("saves what is tried with its shares, opens it again, and chooses it", async () => {
    mutate.mockResolvedValue({ errors: undefined });
    const element = await show(deal());
    await change(element, { model: "Equal" });
    const strip = (): Child => find(element, "c-scenario-strip");
    const fire = async (happened: string, detail: string): Promise<void> => {
      strip().dispatchEvent(new CustomEvent(happened, { detail }));
      await settle();
    };
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    await fire("scenariosaved", "Equal parts");
    const saved = mutate.mock.calls[0][0].variables.scenario.Allocation_Scenario__c;
    expect(saved).toMatchObject({
      Deal__c: "d1",
      Name: "Equal parts",
      Model__c: "Equal",
      Envelope_Amount__c: 300,
      Results__c: '{"shares":{"a":"15000","b":"15000"}}'
    });
    const scenario = (id: string, isChosen: boolean): object => ({
      Id: id,
      Name: value(id),
      Is_Chosen__c: value(isChosen),
      Parameters__c: value(saved.Parameters__c)
    });
    await change(element, { model: "FTE" });
    const scenarios = connection(scenario("s1", false), scenario("s2", true));
    const read = deal({ Allocation_Scenarios__r: scenarios });
    wire.emit({ uiapi: { query: { Consortium_Deal__c: connection(read) } } });
    await settle();
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
    await fire("scenarioopened", "s1");
    expect(sharesIn(element)).toEqual([150_00, 150_00]);
    await fire("scenariochosen", "s1");
    expect(mutate.mock.calls[1][0].variables).toEqual({
      before0: { Id: "s2", Allocation_Scenario__c: { Is_Chosen__c: false } },
      chosen: { Id: "s1", Allocation_Scenario__c: { Is_Chosen__c: true } }
    });
    expect(changed).toHaveBeenCalledTimes(2);
    await expect(element).toBeAccessible();
  });

  it("says why a scenario cannot be opened", async () => {
    const other = { Id: "s1", Name: value("Later"), Parameters__c: value('{"version":9}') };
    const element = await show(deal({ Allocation_Scenarios__r: connection(other) }));
    find(element, "c-scenario-strip").dispatchEvent(
      new CustomEvent("scenarioopened", { detail: "s1" })
    );
    await settle();
    expect(find(element, "[data-key=saving]").shadowRoot?.textContent).toContain("“Later”");
    await expect(element).toBeAccessible();
  });

  it("says when nothing was saved", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "No room." }] });
    const element = await show(deal());
    find(element, "c-scenario-strip").dispatchEvent(
      new CustomEvent("scenariosaved", { detail: "x" })
    );
    await settle();
    expect(find(element, "[data-key=saving]").shadowRoot?.textContent).toContain("No room.");
    expect(find(element, "c-scenario-strip")).toMatchObject({ canSave: true });
  });

  it("says what is missing before anything can be allocated", async () => {
    const element = await show(deal({ Deal_Members__r: connection() }));
    expect(find(element, "c-empty-state")).toBeTruthy();
    await expect(element).toBeAccessible();
  });

  it("says who grants access", async () => {
    const element = createElement("c-allocation-studio", { is: AllocationStudio });
    document.body.appendChild(element);
    const message =
      "Field 'Consortium_Deal__c' in type 'RecordQuery' is undefined (FieldUndefined)";
    wire.emitErrors([{ message }]);
    await settle();
    const panel = find(element, "c-error-panel");
    expect(panel.shadowRoot?.textContent).toContain("Consortia View");
    await expect(element).toBeAccessible();
  });
});
