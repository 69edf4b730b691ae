import { createElement } from "lwc";
import AllocationPaste from "c/allocationPaste";

const settle = (): Promise<void> => Promise.resolve();
const members = [
  { id: "a", institution: "CHU A" },
  { id: "b", institution: "CHU B" }
];

function render(): { element: HTMLElement; heard: unknown[] } {
  const element = createElement("c-allocation-paste", { is: AllocationPaste });
  Object.assign(element, { members, currency: "EUR" });
  const heard: unknown[] = [];
  for (const name of ["trialspasted", "pasteclosed"])
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  return { element, heard };
}
const find = <Found extends HTMLElement>(element: HTMLElement, selector: string): Found =>
  element.shadowRoot?.querySelector(selector) as Found;
async function type(element: HTMLElement, value: string): Promise<void> {
  const event = new CustomEvent("change", { detail: { value } });
  find(element, "lightning-textarea").dispatchEvent(event);
  await settle();
}
const report = (element: HTMLElement): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((line) => line.textContent);
type Button = HTMLElement & { disabled: boolean };

describe("c-allocation-paste", () => {
  it("says what it found and what not before anything changes, then applies it", async () => {
    const { element, heard } = render();
    expect(find<Button>(element, "[data-do=apply]").disabled).toBe(true);
    expect(report(element)).toEqual([]);
    await type(element, "CHU A\t10\nCHU C\t20\nCHU B\tten");
    expect(report(element)).toEqual([
      "Members found by name: 1.",
      "Without a member (1): CHU C",
      "Not numbers (1): CHU B: ten"
    ]);
    await expect(element).toBeAccessible();
    find(element, "[data-do=apply]").dispatchEvent(new CustomEvent("click"));
    expect(heard).toEqual([
      ["trialspasted", [{ id: "a", trial: { weight: { digits: 10n, scale: 0 } } }]],
      ["pasteclosed", null]
    ]);
  });

  it("follows the order shown where there are no names, and lets go", async () => {
    const { element, heard } = render();
    await type(element, "1\n2");
    expect(report(element)).toEqual(["Members in the order shown: 2."]);
    find(element, "[data-do=close]").dispatchEvent(new CustomEvent("click"));
    expect(heard).toEqual([["pasteclosed", null]]);
  });
});
