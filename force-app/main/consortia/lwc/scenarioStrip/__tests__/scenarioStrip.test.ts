import { createElement } from "lwc";
import ScenarioStrip from "c/scenarioStrip";

const settle = (): Promise<void> => Promise.resolve();
const scenario = (id: string, more: object = {}): object => ({
  id,
  title: `By ${id}`,
  isChosen: false,
  envelope: 714_000_00,
  parameters: "{}",
  results: "",
  note: "",
  ...more
});

function render(...scenarios: object[]): { element: HTMLElement; heard: jest.Mock } {
  const element = createElement("c-scenario-strip", { is: ScenarioStrip });
  Object.assign(element, { scenarios, currency: "EUR", canSave: true });
  const heard = jest.fn();
  for (const name of ["scenarioopened", "scenariochosen", "scenariosaved"])
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent<string>).detail));
  document.body.appendChild(element);
  return { element, heard };
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];

describe("c-scenario-strip", () => {
  it("offers to open and choose what the studio wrote", async () => {
    const chosen = scenario("FTE", { isChosen: true });
    const { element, heard } = render(
      chosen,
      scenario("spend"),
      scenario("hand", { parameters: "" })
    );
    expect(all(element, "li").map((item) => item.textContent)).toEqual([
      "By FTE714,000.00Chosen",
      "By spend714,000.00",
      "By hand714,000.00"
    ]);
    const buttons = all(element, "[data-do]");
    expect(buttons.map(({ dataset }) => `${dataset.do} ${dataset.id}`)).toEqual([
      "open FTE",
      "open spend",
      "choose spend"
    ]);
    for (const button of buttons) button.dispatchEvent(new CustomEvent("click"));
    expect(heard.mock.calls).toEqual([
      ["scenarioopened", "FTE"],
      ["scenarioopened", "spend"],
      ["scenariochosen", "spend"]
    ]);
    await expect(element).toBeAccessible();
  });

  it("saves under a name, where there is something to save", async () => {
    const { element, heard } = render();
    expect(element.shadowRoot?.textContent).toContain("No scenario yet.");
    const save = all(element, ".save lightning-button")[0] as HTMLElement & { disabled: boolean };
    const name = all(element, "lightning-input")[0];
    expect(save.disabled).toBe(true);
    name?.dispatchEvent(new CustomEvent("change", { detail: { value: " Hybrid " } }));
    await settle();
    expect(save.disabled).toBe(false);
    save.dispatchEvent(new CustomEvent("click"));
    expect(heard.mock.calls).toEqual([["scenariosaved", "Hybrid"]]);
    Object.assign(element, { canSave: false });
    await settle();
    expect(save.disabled).toBe(true);
    await expect(element).toBeAccessible();
  });
});
