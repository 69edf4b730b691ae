import { createElement } from "lwc";
import LightningConfirm from "lightning/confirm";
import { executeMutation } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import { parametersOfDeal, parametersText } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import { dealOf } from "c/dealModel";
import type { Deal, ScenarioNode } from "c/dealModel";
import type { ComparedScenario } from "c/scenarioCompare";
import ScenarioDesk from "c/scenarioDesk";

const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

const rules = {
  model: "Equal",
  equalPart: undefined,
  missingWeightRule: "",
  lowerCollar: undefined,
  upperCollar: undefined,
  roundingMode: "",
  roundingPlace: "",
  roundingUnit: "",
  administrationFee: undefined
};
const parameters = parametersOfDeal(rules, [300_00]);
const results = new Map([
  ["a", 150_00],
  ["b", 150_00]
]);
const scenario = (Id: string, isChosen = false, more: Partial<ScenarioNode> = {}) => ({
  node: {
    Id,
    Name: { value: `Scenario ${Id}` },
    Is_Chosen__c: { value: isChosen },
    Parameters__c: { value: parametersText(parameters) },
    Results__c: { value: '{"shares":{"a":"10000","b":"20000"}}' },
    ...more
  }
});
const dealWith = (...edges: { node: ScenarioNode }[]): Deal =>
  dealOf({ Id: "d1", Allocation_Scenarios__r: { edges } }, "EUR");

function render(deal: Deal, more: object = {}): { element: HTMLElement; heard: jest.Mock } {
  const element = createElement("c-scenario-desk", { is: ScenarioDesk });
  Object.assign(element, { deal, parameters, results, canSave: true, ...more });
  const heard = jest.fn();
  for (const name of ["scenarioopened", "written"])
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  document.body.appendChild(element);
  return { element, heard };
}
type Child = HTMLElement & {
  canEdit: boolean;
  canSave: boolean;
  twin: string;
  scenarios: ComparedScenario[];
};
const child = (element: HTMLElement, tag: string): Child =>
  element.shadowRoot?.querySelector(tag) as Child;
async function fire(element: HTMLElement, happened: string, detail: unknown): Promise<void> {
  const strip = child(element, "c-scenario-strip");
  strip.dispatchEvent(new CustomEvent(happened, { detail }));
  await settle();
}
const errorText = (element: HTMLElement): string =>
  child(element, "c-error-panel").shadowRoot?.textContent ?? "";
const variables = (call: number): Record<string, unknown> =>
  mutate.mock.calls[call][0].variables as Record<string, unknown>;

describe("c-scenario-desk", () => {
  beforeEach(() => {
    mutate.mockReset();
    mutate.mockResolvedValue({ errors: undefined });
  });

  it("saves what is tried with its shares", async () => {
    const { element, heard } = render(dealWith());
    await fire(element, "scenariosaved", "Equal parts");
    expect(variables(0).scenario).toMatchObject({
      Allocation_Scenario__c: {
        Deal__c: "d1",
        Name: "Equal parts",
        Model__c: "Equal",
        Envelope_Amount__c: 300,
        Parameters__c: parametersText(parameters),
        Results__c: '{"shares":{"a":"15000","b":"15000"}}'
      }
    });
    expect(heard.mock.calls).toEqual([["written", null]]);
    await expect(element).toBeAccessible();
  });

  it("sends a save again under the same key where the answer was lost, so that nothing is doubled", async () => {
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const { element, heard } = render(dealWith());
    await fire(element, "scenariosaved", "Once");
    expect(errorText(element)).toContain("Nothing was saved");
    expect(heard.mock.calls).toEqual([["written", null]]);
    await expect(element).toBeAccessible();
    await fire(element, "scenariosaved", "Once");
    await fire(element, "scenariosaved", "Once");
    const keys = [0, 1, 2].map(
      (call) => JSON.stringify(variables(call).scenario).match(/External_Id__c":"([^"]+)/u)?.[1]
    );
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(errorText(element)).toBe("");
  });

  it("saves once at a time", async () => {
    let answer: (value: object) => void = () => undefined;
    mutate.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const { element } = render(dealWith());
    await fire(element, "scenariosaved", "x");
    expect(child(element, "c-scenario-strip").canSave).toBe(false);
    await fire(element, "scenariosaved", "x");
    answer({});
    await settle();
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(child(element, "c-scenario-strip").canSave).toBe(true);
  });

  it("refuses more than a scenario can hold, and sends nothing", async () => {
    const many = new Map(
      Array.from({ length: 4000 }, (_, index) => [`a0X00000000000${index} of a deal with many`, 1])
    );
    const { element } = render(dealWith(), { results: many });
    await fire(element, "scenariosaved", "x");
    expect(errorText(element)).toContain("about 3,000 members");
    expect(mutate).not.toHaveBeenCalled();
  });

  it("holds 1,000 members, each with a weight and bounds of its own", async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `a0X000000000${index}`.padEnd(18, "A"));
    const trial = { weight: { digits: 12_345n, scale: 1 }, floor: 1_000_000, ceiling: 9_000_000 };
    const trials = Object.fromEntries(ids.map((id) => [id, trial]));
    const { element } = render(dealWith(), {
      parameters: { ...parameters, trials },
      results: new Map(ids.map((id) => [id, 123_456_789]))
    });
    await fire(element, "scenariosaved", "x");
    expect(mutate).toHaveBeenCalledTimes(1);
  });

  it("chooses one in place of another, in one save", async () => {
    const { element } = render(dealWith(scenario("s1"), scenario("s2", true)));
    await fire(element, "scenariochosen", { id: "s1", title: "Scenario s1" });
    expect(variables(0)).toEqual({
      before0: { Id: "s2", Allocation_Scenario__c: { Is_Chosen__c: false } },
      chosen: { Id: "s1", Allocation_Scenario__c: { Is_Chosen__c: true } }
    });
  });

  it("renames, and deletes when the person is sure", async () => {
    const { element } = render(dealWith(scenario("s1")));
    await fire(element, "scenariorenamed", { id: "s1", title: "New" });
    expect(variables(0).scenario).toEqual({ Id: "s1", Allocation_Scenario__c: { Name: "New" } });
    const confirm = jest.spyOn(LightningConfirm, "open").mockResolvedValue(false);
    await fire(element, "scenariodeleted", { id: "s1", title: "New" });
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({
      message: "Delete the scenario “New”? It cannot be brought back."
    });
    expect(mutate).toHaveBeenCalledTimes(1);
    confirm.mockResolvedValue(true);
    await fire(element, "scenariodeleted", { id: "s1", title: "New" });
    expect(variables(1).scenario).toEqual({ Id: "s1" });
  });

  it("opens a scenario's settings, or says why it cannot", async () => {
    const later = scenario("s2", false, { Parameters__c: { value: '{"version":9}' } });
    const { element, heard } = render(dealWith(scenario("s1"), later));
    await fire(element, "scenarioopened", { id: "s1", title: "Scenario s1" });
    expect(heard.mock.calls).toEqual([["scenarioopened", parameters]]);
    await fire(element, "scenarioopened", { id: "s2", title: "Scenario s2" });
    expect(errorText(element)).toContain("“Scenario s2”");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("knows a scenario with the same settings, and compares what is tried with others", async () => {
    const unreadable = scenario("s2", false, { Results__c: { value: "x" } });
    const { element } = render(dealWith(scenario("s1"), unreadable));
    expect(child(element, "c-scenario-strip").twin).toBe("Scenario s1");
    await fire(element, "scenariospicked", ["now", "s2"]);
    expect(child(element, "c-scenario-compare")).toBeNull();
    await fire(element, "scenariospicked", ["now", "s2", "s1"]);
    expect(
      child(element, "c-scenario-compare").scenarios.map(({ title, shares }) => [
        title,
        shares.get("b")
      ])
    ).toEqual([
      ["Being tried", 150_00],
      ["Scenario s1", 200_00]
    ]);
    const other: AllocationParameters = { ...parameters, envelope: 1 };
    Object.assign(element, { parameters: other });
    await settle();
    expect(child(element, "c-scenario-strip").twin).toBe("");
    await expect(element).toBeAccessible();
  });

  it("lets those write who may", async () => {
    const { element } = render(dealWith());
    expect(child(element, "c-scenario-strip").canEdit).toBeUndefined();
    info.emit({ createable: true });
    await settle();
    expect(child(element, "c-scenario-strip").canEdit).toBe(true);
  });
});
