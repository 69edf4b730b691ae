import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { RefreshEvent } from "lightning/refresh";
import AllocationStudio from "c/allocationStudio";
import { parametersText } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import type { GridMember } from "c/allocationGrid";
import { fraction } from "c/fraction";

const value = (field: unknown): object => ({ value: field });
const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
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

const NOTHING_SUPPOSED = {
  leaving: [],
  joining: [],
  newcomers: [],
  added: 0,
  leaverRule: "othersAbsorb",
  step: "answers"
};

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
  find(element, "c-fact-strip")
    .shadowRoot?.querySelector(`[data-key=${key}] dd`)
    ?.textContent?.replace(/\s+/gu, " ")
    .trim() ?? "";
type Desk = HTMLElement & {
  parameters: AllocationParameters;
  results: ReadonlyMap<string, number | undefined>;
};
type What = HTMLElement & { lines: { text: string }[] };
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

  it("says which bands mean nothing, and that amounts are too large", async () => {
    const element = await show(deal());
    const band = (factor: bigint) => ({
      from: { digits: 15n, scale: 1 },
      factor: { digits: factor, scale: 0 }
    });
    await change(element, { model: "Bands", bands: [band(1n), band(2n)] });
    expect(textOf(element, ".problems")).toContain("Two bands begin at 1.5.");
    await change(element, { bands: [band(-1n)] });
    expect(textOf(element, ".problems")).toContain("The band from 1.5 has a factor below 0.");
    await change(element, { model: "Per FTE With Bounds", unitPrice: fraction(2n ** 53n) });
    expect(textOf(element, ".problems")).toContain("The amounts are too large to be exact.");
  });

  it("lets late joiners pay on top for their days, and leaves out who declined", async () => {
    const late = member("c", 1, { Access_Start_Date__c: value("2027-07-02") });
    const gone = member("d", 1, { Response__c: value("Declined") });
    const members = connection(member("a", 1), member("b", 2), late, gone);
    const element = await show(deal({ Deal_Members__r: members }));
    // 183 of 365 days at 100.00 a weight.
    expect(sharesIn(element)).toEqual([100_00, 200_00, 50_14]);
    expect(grid(element).members[2]?.mark).toBe("late");
  });

  it("puts funding and fee after the shares", async () => {
    const element = await show(deal());
    await change(element, { centralFunding: 30_00, administrationFee: fraction(1n, 100n) });
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
    expect(grid(element).members.map(({ payable }) => payable)).toEqual([91_00, 182_00]);
    await change(element, { centralFunding: 301_00 });
    expect(textOf(element, ".problems")).toContain("above the shares by $1.00");
  });

  it("hands over what is tried with its shares, opens it again, and keeps it when the page is read again", async () => {
    const element = await show(deal());
    await change(element, { model: "Equal" });
    const desk = (): Desk => find(element, "c-scenario-desk") as unknown as Desk;
    expect(desk()).toMatchObject({ canSave: true, deal: { id: "d1" } });
    expect([...desk().results]).toEqual([
      ["a", 150_00],
      ["b", 150_00]
    ]);
    const opened = { ...desk().parameters, model: "FTE" as const, envelope: 600_00 };
    desk().dispatchEvent(new CustomEvent("scenarioopened", { detail: opened }));
    await settle();
    expect(sharesIn(element)).toEqual([200_00, 400_00]);
    wire.emit({ uiapi: { query: { Consortium_Deal__c: connection(deal()) } } });
    await settle();
    expect(sharesIn(element)).toEqual([200_00, 400_00]);
    await expect(element).toBeAccessible();
  });

  it("begins with the chosen scenario's settings", async () => {
    const element = await show(deal());
    await change(element, { model: "Equal" });
    const { parameters } = find(element, "c-scenario-desk") as unknown as Desk;
    const scenario = {
      Id: "s1",
      Name: value("Chosen"),
      Is_Chosen__c: value(true),
      Parameters__c: value(parametersText(parameters))
    };
    const again = await show(deal({ Allocation_Scenarios__r: connection(scenario) }));
    expect(sharesIn(again)).toEqual([150_00, 150_00]);
  });

  it("tells the page when a scenario was written", async () => {
    const element = await show(deal());
    const refreshed = jest.fn();
    element.addEventListener(new RefreshEvent().type, refreshed);
    find(element, "c-scenario-desk").dispatchEvent(new CustomEvent("written"));
    await settle();
    expect(refreshed).toHaveBeenCalledTimes(1);
  });

  it("shows each year of the price path, and all together", async () => {
    const second = { ...year, Id: "y2", Position__c: value(2), Envelope_Amount__c: value(330) };
    const years = connection(year, {
      ...second,
      Start_Date__c: value("2028-01-01"),
      End_Date__c: value("2028-12-31")
    });
    const element = await show(deal({ Deal_Years__r: years }));
    const shown = async (chosen: string): Promise<(number | undefined)[]> => {
      const detail = { value: chosen };
      find(element, "[data-name=year]").dispatchEvent(new CustomEvent("change", { detail }));
      await settle();
      return sharesIn(element);
    };
    expect(await shown("1")).toEqual([110_00, 220_00]);
    expect(grid(element).members.map(({ lastYear }) => lastYear)).toEqual([100_00, 200_00]);
    expect(fact(element, "envelope")).toBe("$330.00");
    expect(await shown("all")).toEqual([210_00, 420_00]);
    await change(element, { path: [fraction(-1n, 2n)] });
    expect(sharesIn(element)).toEqual([150_00, 300_00]);
    await expect(element).toBeAccessible();
  });

  it("says that the envelope does not hold the step reached, and re-prices it in a what-if", async () => {
    const step = { Participation_From__c: value(90), Price_Effect_Percent__c: value(-2) };
    const tiers = connection({ Id: "t1", ...step });
    const element = await show(deal({ Deal_Tiers__r: tiers, Envelope_Total__c: value(300) }));
    expect(sharesIn(element)).toEqual([100_00, 200_00]);
    expect(textOf(element, "[data-key=stepGap]")).toContain("would be $294.00 instead of $300.00");
    await expect(element).toBeAccessible();
    const what = find(element, "c-what-if") as unknown as What;
    what.dispatchEvent(new CustomEvent("supposed", { detail: NOTHING_SUPPOSED }));
    await settle();
    expect(sharesIn(element)).toEqual([98_00, 196_00]);
    expect(what.lines.map(({ text }) => text)).toContain(
      "The step applied is not the one in the envelope: the price moves by −2.0% for all."
    );
    expect(find(element, "[data-key=stepGap]")).toBeNull();
  });

  it("supposes that a member leaves, compares, and goes back", async () => {
    const element = await show(deal());
    await change(element, { collarUp: fraction(60n, 100n) });
    const what = find(element, "c-what-if") as unknown as What;
    const supposed = { ...NOTHING_SUPPOSED, leaving: ["a"], leaverRule: "envelopeShrinks" };
    what.dispatchEvent(new CustomEvent("supposed", { detail: supposed }));
    await settle();
    expect(grid(element).members.map(({ before, share, mark }) => [before, share, mark])).toEqual([
      [140_00, undefined, "leaves"],
      [160_00, 160_00, undefined]
    ]);
    expect(what.lines.map(({ text }) => text)).toEqual([
      "Out: A.",
      "Participation: 100.0% → 66.7%.",
      "The threshold is missed: the deal does not enter into force.",
      "Envelope: $300.00 → $160.00 (−140.00)."
    ]);
    expect(fact(element, "participation")).toContain("70% needed");
    await expect(element).toBeAccessible();
    what.dispatchEvent(new CustomEvent("backasked"));
    await settle();
    expect(sharesIn(element)).toEqual([140_00, 160_00]);
    expect(grid(element).members[0]).not.toHaveProperty("before", 140_00);
  });

  it("says what is missing before anything can be allocated", async () => {
    const element = await show(deal({ Deal_Members__r: connection() }));
    expect(find(element, "c-empty-state")).toBeTruthy();
    await expect(element).toBeAccessible();
  });

  it("splits nothing between some of the members where the deal has more than one read gives", async () => {
    const members = { ...connection(member("a", 1)), pageInfo: { hasNextPage: true } };
    const element = await show(deal({ Deal_Members__r: members }));
    expect(textOf(element, "[data-key=notice]")).toContain("Only the first 1 members");
    expect(textOf(element, "[data-key=notice]")).toContain("entente allocate");
    expect(grid(element)).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says who grants access", async () => {
    const element = createElement("c-allocation-studio", { is: AllocationStudio });
    document.body.appendChild(element);
    const message =
      "Field 'Consortium_Deal__c' in type 'RecordQuery' is undefined (FieldUndefined)";
    wire.emitErrors([{ message }]);
    await settle();
    const card = find(element, "c-deal-card");
    const panel = card.shadowRoot?.querySelector("c-error-panel");
    expect(panel?.shadowRoot?.textContent).toContain("Consortia View");
    await expect(element).toBeAccessible();
  });
});
