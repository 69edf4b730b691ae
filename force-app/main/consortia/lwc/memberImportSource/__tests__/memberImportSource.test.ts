import { createElement } from "lwc";
import MemberImportSource from "c/memberImportSource";
import type { ImportChoice } from "c/memberImportSource";

const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};
const find = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot?.querySelector(selector) as HTMLElement;
const change = async (target: HTMLElement, detail: object): Promise<void> => {
  target.dispatchEvent(new CustomEvent("change", { detail }));
  await settle();
};

async function render(): Promise<{
  element: HTMLElement;
  last: () => ImportChoice | null;
}> {
  const element = createElement("c-member-import-source", { is: MemberImportSource });
  Object.assign(element, { fieldLabels: { Allocation_Weight__c: "Allocation Weight" } });
  let chosen: ImportChoice | null = null;
  element.addEventListener("choicechanged", (event) => {
    chosen = (event as CustomEvent<ImportChoice | null>).detail;
  });
  document.body.appendChild(element);
  await settle();
  return { element, last: () => chosen };
}

const paste = (element: HTMLElement, text: string): Promise<void> =>
  change(find(element, "lightning-textarea"), { value: text });

describe("c-member-import-source", () => {
  it("tells columns by their names, and lets a person say otherwise", async () => {
    const { element, last } = await render();
    await expect(element).toBeAccessible();
    await paste(element, "Institution\tCount\nA\t5\nB\t7");
    expect(last()).toMatchObject({ mapping: { member: 0 }, locale: "en-US", defaults: {} });
    const box = find(element, 'lightning-combobox[data-index="1"]');
    expect(box).toMatchObject({ value: "" });
    expect(JSON.stringify((box as unknown as { options: object[] }).options)).toContain(
      "Allocation Weight"
    );
    await change(box, { value: "weight" });
    expect(last()?.mapping).toEqual({ member: 0, weight: 1 });
    await change(box, { value: "member" });
    expect(last()?.mapping).toEqual({ member: 1 });
    expect(find(element, "td").textContent).toBe("A · B");
    await expect(element).toBeAccessible();
  });

  it("asks for the column that tells the institution", async () => {
    const { element, last } = await render();
    await paste(element, "Who\tFTE\nA\t5");
    expect(last()).toBeNull();
    expect(find(element, "[data-key=identity]").textContent).toContain("names the institution");
    await expect(element).toBeAccessible();
  });

  it("takes semicolons as a sign of decimal commas, and lets the format be changed", async () => {
    const { element, last } = await render();
    await paste(element, "Membre;ETP\nA;1 234,5");
    expect(last()?.locale).toBe("fr-FR");
    await change(find(element, "[data-key=format]"), { value: "en-US" });
    expect(last()?.locale).toBe("en-US");
    await change(find(element, "[data-field=source]"), { value: " Ministry " });
    await change(find(element, "[data-field=year]"), { value: "2025" });
    expect(last()?.defaults).toEqual({ source: "Ministry", year: "2025" });
    await change(find(element, "[data-field=year]"), { value: "" });
    expect(last()?.defaults).toEqual({ source: "Ministry" });
  });

  it("says why a table cannot be used, and forgets the one before", async () => {
    const { element, last } = await render();
    await paste(element, "Membre;ETP\nA;1");
    await paste(element, "Membre;Membre\nA;1");
    expect(find(element, "[data-key=problem]").textContent).toContain("“Membre”");
    expect(last()).toBeNull();
    await paste(element, `Membre\n${"x\n".repeat(2001)}`);
    expect(find(element, "[data-key=problem]").textContent).toContain("too large");
    await paste(element, "Membre");
    expect(find(element, "[data-key=problem]").textContent).toContain("no rows");
    await expect(element).toBeAccessible();
  });
});
