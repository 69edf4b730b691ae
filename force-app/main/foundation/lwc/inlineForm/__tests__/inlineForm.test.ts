import { createElement } from "lwc";
import InlineForm from "c/inlineForm";

function render(properties: object = {}): { element: HTMLElement; said: string[] } {
  const element = createElement("c-inline-form", { is: InlineForm });
  const texts = { label: "A give", saveLabel: "Save", cancelLabel: "Cancel", failed: "Not saved" };
  Object.assign(element, { ...texts, ...properties });
  const said: string[] = [];
  for (const name of ["confirmed", "cancelled"])
    element.addEventListener(name, () => said.push(name));
  document.body.appendChild(element);
  return { element, said };
}
type Button = HTMLElement & { disabled: boolean };
const buttons = (element: HTMLElement): Button[] => [
  ...(element.shadowRoot?.querySelectorAll<Button>("lightning-button") ?? [])
];

it("saves or is left", async () => {
  const { element, said } = render({ heading: "New give" });
  for (const button of buttons(element)) button.click();
  expect(said).toEqual(["cancelled", "confirmed"]);
  expect(element.shadowRoot?.querySelector("h3")?.textContent).toBe("New give");
  await expect(element).toBeAccessible();
});

it("waits for what is missing, and for a save that is on its way", () => {
  const off = (properties: object) =>
    buttons(render(properties).element).map(({ disabled }) => disabled);
  expect(off({ incomplete: true })).toEqual([false, true]);
  expect(off({ busy: true })).toEqual([true, true]);
});

it("says what went wrong, and who can grant access", async () => {
  const { element } = render({ errors: [{ message: "no" }], accessHint: "Ask Ada." });
  expect(element.shadowRoot?.querySelector("h3")).toBeNull();
  expect(element.shadowRoot?.querySelector("c-error-panel")).toMatchObject({
    heading: "Not saved",
    accessHint: "Ask Ada."
  });
  await expect(element).toBeAccessible();
});
