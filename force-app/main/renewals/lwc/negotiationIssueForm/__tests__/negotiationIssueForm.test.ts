import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import NegotiationIssueForm from "c/negotiationIssueForm";
import { ISSUE_FIELDS } from "../issueFields";

const mutate = executeMutation as unknown as jest.Mock;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const picklist = getPicklistValues as unknown as { emit(value: unknown): void };
const all = Object.fromEntries(
  ISSUE_FIELDS.map(({ field }) => [field, { createable: true, updateable: true }])
);
const open = { Name: { createable: true, updateable: true }, Marker__c: { updateable: true } };
const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );

async function render(more: object = {}, fields: object = all): Promise<HTMLElement> {
  const element = createElement("c-negotiation-issue-form", { is: NegotiationIssueForm });
  Object.assign(element, { recordId: "a00", currency: "EUR", position: 3, ...more });
  document.body.appendChild(element);
  info.emit({ fields });
  picklist.emit({ values: [{ value: "High", label: "High" }] });
  await settle();
  for (const input of element.shadowRoot?.querySelectorAll("lightning-input") ?? [])
    Object.assign(input, { reportValidity: () => true });
  return element;
}
const find = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot?.querySelector(selector) as HTMLElement;
async function type(element: HTMLElement, values: Record<string, string>): Promise<void> {
  for (const [field, value] of Object.entries(values))
    find(element, `[data-field="${field}"]`).dispatchEvent(
      new CustomEvent("change", { detail: { value } })
    );
  await settle();
}
async function save(element: HTMLElement): Promise<void> {
  find(element, "c-inline-form").dispatchEvent(new CustomEvent("confirmed"));
  await settle();
}

beforeEach(() => mutate.mockResolvedValue({ data: {} }));

describe("c-negotiation-issue-form", () => {
  it("makes an issue at the end, with figures as fields take them", async () => {
    const element = await render();
    const saved = jest.fn();
    element.addEventListener("saved", saved);
    await expect(element).toBeAccessible();
    await type(element, {
      Name: "Term",
      Criticality__c: "High",
      Unit_Worth_Amount__c: "4120.5",
      Lowest_Units__c: "-2",
      Highest_Units__c: "2",
      Step_Units__c: "0.5"
    });
    await save(element);
    expect(mutate.mock.calls[0][0].variables.issue).toEqual({
      Negotiation_Issue__c: {
        Negotiation__c: "a00",
        Position__c: 3,
        Name: "Term",
        Criticality__c: "High",
        Unit_Worth_Amount__c: 4120.5,
        Lowest_Units__c: -2,
        Highest_Units__c: 2,
        Step_Units__c: 0.5
      }
    });
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it("writes what was changed only, and clears what was emptied", async () => {
    const element = await render({ issue: { id: "i1", values: { Name: "Term", Marker__c: "3" } } });
    await type(element, { Marker__c: "" });
    await save(element);
    expect(mutate.mock.calls[0][0].variables.issue).toEqual({
      Id: "i1",
      Negotiation_Issue__c: { Marker__c: null }
    });
  });

  it("asks for no field that the user may not write", async () => {
    const element = await render({ issue: { id: "i1", values: { Name: "Term" } } }, open);
    const fields = [...(element.shadowRoot?.querySelectorAll("[data-field]") ?? [])];
    expect(fields.map((field) => (field as HTMLElement).dataset.field)).toEqual([
      "Name",
      "Marker__c"
    ]);
    expect(find(element, ".help")).toBeNull();
  });

  it("refuses a range the wrong way round, and needs a name", async () => {
    const element = await render();
    await type(element, { Lowest_Units__c: "2", Highest_Units__c: "1" });
    expect(find(element, "c-inline-form")).toHaveProperty("incomplete", true);
    await type(element, { Name: "Term" });
    await save(element);
    expect(mutate).not.toHaveBeenCalled();
    expect(find(element, "c-inline-form")).toHaveProperty("errors.length", 1);
    await expect(element).toBeAccessible();
  });

  it("keeps what was typed when refused", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "No." }] });
    const element = await render();
    await type(element, { Name: "Kept" });
    await save(element);
    expect(find(element, '[data-field="Name"]')).toHaveProperty("value", "Kept");
  });
});
