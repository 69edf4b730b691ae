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
type Box = HTMLElement & { report: string[]; cannotApply: boolean };
const box = (element: HTMLElement): Box => find(element, "c-paste-box");
async function type(element: HTMLElement, detail: string): Promise<void> {
  box(element).dispatchEvent(new CustomEvent("textpasted", { detail }));
  await settle();
}
const reported = (element: HTMLElement): string[] => box(element).report;

describe("c-allocation-paste", () => {
  it("says what it found and what not before anything changes, then applies it", async () => {
    const { element, heard } = render();
    expect(box(element).cannotApply).toBe(true);
    expect(reported(element)).toEqual([]);
    await type(element, "CHU A\t10\nCHU C\t20\nCHU B\tten");
    expect(reported(element)).toEqual([
      "Members found by name: 1.",
      "Without a member (1): CHU C",
      "Not numbers (1): CHU B: ten"
    ]);
    await expect(element).toBeAccessible();
    box(element).dispatchEvent(new CustomEvent("applied"));
    expect(heard).toEqual([
      ["trialspasted", [{ id: "a", trial: { weight: { digits: 10n, scale: 0 } } }]],
      ["pasteclosed", null]
    ]);
  });

  it("follows the order shown where there are no names, and lets go", async () => {
    const { element, heard } = render();
    await type(element, "1\n2");
    expect(reported(element)).toEqual(["Members in the order shown: 2."]);
    box(element).dispatchEvent(new CustomEvent("closed"));
    expect(heard).toEqual([["pasteclosed", null]]);
  });
});
