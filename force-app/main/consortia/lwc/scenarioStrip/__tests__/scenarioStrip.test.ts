import { createElement } from "lwc";
import { parametersOfDeal, parametersText } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import ScenarioStrip from "c/scenarioStrip";

const settle = (): Promise<void> => Promise.resolve();
const rules = {
  model: "FTE",
  equalPart: undefined,
  missingWeightRule: "",
  lowerCollar: undefined,
  upperCollar: undefined,
  roundingMode: "",
  roundingPlace: "",
  roundingUnit: "",
  administrationFee: undefined
};
const settings = (more: Partial<AllocationParameters> = {}): string =>
  parametersText({ ...parametersOfDeal(rules, [1]), ...more });
const scenario = (id: string, more: object = {}): object => ({
  id,
  title: `By ${id}`,
  isChosen: false,
  envelope: 714_000_00,
  parameters: settings(),
  results: "{}",
  note: "",
  ...more
});

function render(...scenarios: object[]): { element: HTMLElement; heard: jest.Mock } {
  const element = createElement("c-scenario-strip", { is: ScenarioStrip });
  Object.assign(element, { scenarios, currency: "EUR", canEdit: true, canSave: true });
  const heard = jest.fn();
  for (const name of ["opened", "chosen", "saved", "renamed", "deleted", "spicked"])
    element.addEventListener(`scenario${name}`, (event) =>
      heard(name, (event as CustomEvent).detail)
    );
  document.body.appendChild(element);
  return { element, heard };
}
type Field = HTMLElement & { disabled: boolean; checked: boolean; value: string };
const all = (element: HTMLElement, selector: string): Field[] => [
  ...(element.shadowRoot?.querySelectorAll<Field>(selector) ?? [])
];
async function press(element: HTMLElement, selector: string): Promise<void> {
  all(element, selector)[0]?.dispatchEvent(new CustomEvent("click"));
  await settle();
}
async function set(element: HTMLElement, selector: string, detail: object): Promise<void> {
  all(element, selector)[0]?.dispatchEvent(new CustomEvent("change", { detail }));
  await settle();
}

describe("c-scenario-strip", () => {
  it("offers what can be done with each scenario", async () => {
    const supposed = {
      leaving: ["a"],
      joining: [],
      newcomers: [],
      added: 0,
      leaverRule: "othersAbsorb",
      step: "answers"
    } as const;
    const { element, heard } = render(
      scenario("FTE", { isChosen: true }),
      scenario("spend"),
      scenario("hand", { parameters: "", results: "" }),
      scenario("exit", { parameters: settings({ supposed }) })
    );
    expect(all(element, "li").map((item) => item.textContent)).toEqual([
      "",
      "By FTE714,000.00Chosen",
      "By spend714,000.00",
      "By hand714,000.00",
      "By exit714,000.00What if"
    ]);
    const buttons = all(element, "li [data-action]");
    expect(buttons.map(({ dataset }) => `${dataset.action} ${dataset.id}`)).toEqual([
      ...["open FTE", "rename FTE"],
      ...["open spend", "choose spend", "rename spend", "delete spend"],
      ...["rename hand", "delete hand"],
      ...["open exit", "rename exit", "delete exit"]
    ]);
    await press(element, "[data-id=spend][data-action=open]");
    await press(element, "[data-id=spend][data-action=choose]");
    await press(element, "[data-id=spend][data-action=delete]");
    const spend = { id: "spend", title: "By spend" };
    expect(heard.mock.calls).toEqual([
      ["opened", spend],
      ["chosen", spend],
      ["deleted", spend]
    ]);
    await expect(element).toBeAccessible();
  });

  it("saves under a name, where there is something to save, and warns of a double", async () => {
    const { element, heard } = render();
    expect(element.shadowRoot?.textContent).toContain("No scenario yet.");
    const save = all(element, "[data-action=save]")[0] as Field;
    expect(save.disabled).toBe(true);
    await set(element, "[data-name=title]", { value: " Hybrid " });
    expect(save.disabled).toBe(false);
    await press(element, "[data-action=save]");
    expect(heard.mock.calls).toEqual([["saved", "Hybrid"]]);
    Object.assign(element, { scenarios: [scenario("x", { title: "hybrid" })], twin: "hybrid" });
    await settle();
    expect(all(element, ".save .warning")[0]?.textContent).toBe("Another scenario has this name.");
    await set(element, "[data-name=title]", { value: "New" });
    expect(all(element, ".save .warning")[0]?.textContent).toBe("“hybrid” has the same settings.");
    await expect(element).toBeAccessible();
    Object.assign(element, { canSave: false });
    await settle();
    expect(save.disabled).toBe(true);
  });

  it("gives another name, or keeps it", async () => {
    const { element, heard } = render(scenario("FTE"), scenario("spend"));
    const focused = jest.spyOn(HTMLElement.prototype, "focus");
    const last = (): HTMLElement | undefined => focused.mock.contexts.at(-1) as HTMLElement;
    await press(element, "[data-id=FTE][data-action=rename]");
    expect(last()?.dataset.name).toBe("new-title");
    expect(all(element, "[data-name=new-title]")[0]?.value).toBe("By FTE");
    await expect(element).toBeAccessible();
    await set(element, "[data-name=new-title]", { value: "by SPEND" });
    expect(all(element, "li .warning")[0]?.textContent).toBe("Another scenario has this name.");
    await set(element, "[data-name=new-title]", { value: " " });
    expect(all(element, "[data-action=renamed]")[0]?.disabled).toBe(true);
    await set(element, "[data-name=new-title]", { value: " By heads " });
    await press(element, "[data-action=renamed]");
    expect(heard.mock.calls).toEqual([["renamed", { id: "FTE", title: "By heads" }]]);
    await press(element, "[data-id=FTE][data-action=rename]");
    await press(element, "[data-action=kept]");
    expect(last()?.dataset).toMatchObject({ id: "FTE", action: "rename" });
    expect(all(element, "[data-name=new-title]")).toEqual([]);
  });

  it("picks up to four to compare, what is being tried among them", async () => {
    const { element, heard } = render(...["a", "b", "c", "d"].map((id) => scenario(id)));
    await set(element, "[data-key=now] lightning-input", { checked: true });
    expect(heard).toHaveBeenLastCalledWith("spicked", ["now"]);
    Object.assign(element, { picked: ["now", "a", "b", "c"] });
    await settle();
    const boxes = all(element, "li lightning-input");
    expect(boxes.map(({ disabled }) => disabled)).toEqual([false, false, false, false, true]);
    await set(element, "lightning-input[data-id=a]", { checked: false });
    expect(heard).toHaveBeenLastCalledWith("spicked", ["now", "b", "c"]);
  });

  it("lets readers open and compare, and says who lets them save", async () => {
    const { element } = render(scenario("FTE"));
    Object.assign(element, { canEdit: false });
    await settle();
    expect(all(element, "[data-action]").map(({ dataset }) => dataset.action)).toEqual(["open"]);
    expect(all(element, "lightning-input[data-id=FTE]")).toHaveLength(1);
    expect(element.shadowRoot?.textContent).toContain("Consortia Edit");
    await expect(element).toBeAccessible();
  });
});
