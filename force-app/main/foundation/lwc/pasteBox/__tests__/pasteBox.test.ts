import { createElement } from "lwc";
import PasteBox from "c/pasteBox";

type Box = HTMLElement & { cannotApply: boolean };

function render(): { element: Box; heard: unknown[] } {
  const element = createElement("c-paste-box", { is: PasteBox }) as unknown as Box;
  Object.assign(element, {
    label: "Paste members",
    rowsLabel: "Rows",
    help: "Name, weight",
    applyLabel: "Apply",
    closeLabel: "Cancel",
    report: ["One found.", "Two not."]
  });
  const heard: unknown[] = [];
  for (const name of ["textpasted", "applied", "closed"])
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  document.body.appendChild(element);
  return { element, heard };
}

describe("c-paste-box", () => {
  it("tells what was pasted, and what is to be done with it", async () => {
    const { element, heard } = render();
    const lines = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(lines.map(({ textContent }) => textContent)).toEqual(["One found.", "Two not."]);
    const text = new CustomEvent("change", { detail: { value: "A\t1" } });
    element.shadowRoot?.querySelector("lightning-textarea")?.dispatchEvent(text);
    for (const button of element.shadowRoot?.querySelectorAll("lightning-button") ?? [])
      button.dispatchEvent(new CustomEvent("click"));
    expect(heard).toEqual([
      ["textpasted", "A\t1"],
      ["applied", null],
      ["closed", null]
    ]);
    await expect(element).toBeAccessible();
  });

  it("cannot be applied where nothing fits", async () => {
    const { element } = render();
    element.cannotApply = true;
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("[data-do=apply]")).toMatchObject({ disabled: true });
  });
});
