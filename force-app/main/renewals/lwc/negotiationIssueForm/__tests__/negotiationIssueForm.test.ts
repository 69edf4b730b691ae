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

  describe("where somebody else saved meanwhile", () => {
    const stale = { errors: [{ message: "Somebody saved.", path: ["uiapi", "revision"] }] };
    const issue = (agreed: string) => ({
      id: "i1",
      values: { Name: "Term", Agreed_Outcome__c: agreed, Marker__c: "+8 %" }
    });
    async function edit(agreed: string): Promise<HTMLElement> {
      const element = await render({ issue: issue(""), revision: 4 });
      Object.assign(element, {
        reread: async () => {
          Object.assign(element, { issue: issue(agreed), revision: 5 });
        }
      });
      await type(element, { Agreed_Outcome__c: "Three years" });
      mutate.mockClear().mockResolvedValueOnce(stale);
      await save(element);
      return element;
    }
    const said = (element: HTMLElement): string[] =>
      (
        find(element, "c-inline-form") as HTMLElement & { errors: { message: string }[] }
      ).errors.map(({ message }) => message);

    it("says what they wrote into the same field, keeps mine, and saves on the next try", async () => {
      const element = await edit("Two years");
      expect(said(element)).toEqual(["Somebody saved.", "Agreed: now “Two years”"]);
      expect(find(element, '[data-field="Agreed_Outcome__c"]')).toHaveProperty(
        "value",
        "Three years"
      );
      await save(element);
      const { variables } = mutate.mock.calls[1][0];
      expect(variables.revision.Renewal_Negotiation__c).toEqual({ Revision__c: 5 });
      expect(variables.issue.Negotiation_Issue__c).toEqual({ Agreed_Outcome__c: "Three years" });
    });

    it("saves by itself where they changed something else", async () => {
      const element = await edit("");
      expect(mutate).toHaveBeenCalledTimes(2);
      expect(find(element, "c-inline-form")).toHaveProperty("errors", undefined);
    });

    it("tells of what was read anew while the form was open, before it saves", async () => {
      const element = await render({ issue: issue(""), revision: 4 });
      await type(element, { Agreed_Outcome__c: "Three years" });
      Object.assign(element, { issue: issue("Two years"), revision: 5 });
      mutate.mockClear();
      await save(element);
      expect(mutate).not.toHaveBeenCalled();
      expect(said(element)).toEqual(["Agreed: now “Two years”"]);
      await save(element);
      expect(mutate).toHaveBeenCalledTimes(1);
    });

    it("makes no second issue where the reply to the first was lost", async () => {
      const element = await render({ revision: 4, reread: jest.fn() });
      await type(element, { Name: "Term" });
      mutate.mockClear().mockRejectedValueOnce(new TypeError("Failed to fetch"));
      await save(element);
      mutate.mockResolvedValueOnce(stale);
      await save(element);
      expect(mutate).toHaveBeenCalledTimes(2);
      expect(said(element)).toEqual(["Somebody saved."]);
    });
  });
});
