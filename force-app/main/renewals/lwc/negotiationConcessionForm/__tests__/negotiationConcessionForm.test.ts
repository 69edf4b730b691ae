import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import NegotiationConcessionForm from "c/negotiationConcessionForm";

const mutate = executeMutation as unknown as jest.Mock;
const entry = (id: string, direction: string, more: object = {}): object => ({
  id,
  title: `Title ${id}`,
  direction,
  issueId: "",
  issue: "",
  exchangeId: "",
  madeOn: undefined,
  round: undefined,
  cost: undefined,
  value: undefined,
  ...more
});
const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );

async function render(more: object = {}): Promise<HTMLElement> {
  const element = createElement("c-negotiation-concession-form", {
    is: NegotiationConcessionForm
  });
  Object.assign(element, {
    recordId: "a00",
    currency: "EUR",
    entries: [entry("give", "Give", { exchangeId: "get" }), entry("get", "Get")],
    issues: [{ value: "i1", label: "Term" }],
    team: true,
    ...more
  });
  document.body.appendChild(element);
  for (const input of element.shadowRoot?.querySelectorAll("lightning-input") ?? [])
    Object.assign(input, { reportValidity: () => true });
  await settle();
  return element;
}
const find = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot?.querySelector(selector) as HTMLElement;
async function type(element: HTMLElement, field: string, value: string): Promise<void> {
  find(element, `[data-field="${field}"]`).dispatchEvent(
    new CustomEvent("change", { detail: { value } })
  );
  await settle();
}
async function save(element: HTMLElement): Promise<unknown> {
  for (const input of element.shadowRoot?.querySelectorAll("lightning-input") ?? [])
    Object.assign(input, { reportValidity: () => true });
  find(element, "c-inline-form").dispatchEvent(new CustomEvent("confirmed"));
  await settle();
  return mutate.mock.calls[0]?.[0].variables;
}

beforeEach(() => mutate.mockResolvedValue({ data: {} }));

describe("c-negotiation-concession-form", () => {
  it("records a give with its figures, and the get it names in passing", async () => {
    const element = await render();
    const saved = jest.fn();
    element.addEventListener("saved", saved);
    expect(find(element, "c-inline-form")).toHaveProperty("incomplete", true);
    await type(element, "title", " Two trainings ");
    await type(element, "newGet", "Three years");
    await type(element, "issueId", "i1");
    await type(element, "madeOn", "2026-11-24");
    await type(element, "cost", "1200.50");
    await expect(element).toBeAccessible();
    expect(await save(element)).toEqual({
      get: {
        Negotiation_Concession__c: {
          Negotiation__c: "a00",
          Name: "Three years",
          Direction__c: "Get",
          Made_On__c: "2026-11-24"
        }
      },
      concession: {
        Negotiation_Concession__c: {
          Negotiation__c: "a00",
          Name: "Two trainings",
          Direction__c: "Give",
          Issue__c: "i1",
          In_Exchange_For__c: "@{get}",
          Made_On__c: "2026-11-24",
          Cost_Amount__c: 1200.5,
          Value_To_Them_Amount__c: null
        }
      }
    });
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it("writes the link of a new get on the give that it buys", async () => {
    const element = await render();
    find(element, "lightning-radio-group").dispatchEvent(
      new CustomEvent("change", { detail: { value: "Get" } })
    );
    await settle();
    expect(find(element, '[data-field="cost"]')).toBeNull();
    await type(element, "title", "Reference visit");
    await type(element, "exchangeId", "give");
    expect(await save(element)).toMatchObject({
      concession: { Negotiation_Concession__c: { In_Exchange_For__c: null } },
      give: { Id: "give", Negotiation_Concession__c: { In_Exchange_For__c: "@{concession}" } }
    });
  });

  it("touches no figure that the user may not read", async () => {
    const element = await render({
      team: false,
      entry: entry("give", "Give", { madeOn: "2026-10-01" })
    });
    expect(find(element, '[data-field="cost"]')).toBeNull();
    await type(element, "title", "Renamed");
    const variables = (await save(element)) as { concession: Record<string, object> };
    expect(variables.concession).toMatchObject({ Id: "give" });
    expect(Object.keys(variables.concession.Negotiation_Concession__c ?? {})).toEqual([
      "Name",
      "Direction__c",
      "Issue__c",
      "In_Exchange_For__c",
      "Made_On__c"
    ]);
  });

  it("opens a get with the give that names it, and keeps what was typed when refused", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "No." }] });
    const element = await render({ entry: entry("get", "Get") });
    expect(find(element, '[data-field="exchangeId"]')).toHaveProperty("value", "give");
    await type(element, "title", "Kept");
    await save(element);
    expect(find(element, "c-inline-form")).toHaveProperty("errors", [
      { message: "No.", kind: "other" }
    ]);
    expect(find(element, '[data-field="title"]')).toHaveProperty("value", "Kept");
    await expect(element).toBeAccessible();
  });

  it("closes without saving", async () => {
    const element = await render();
    const closed = jest.fn();
    element.addEventListener("closed", closed);
    find(element, "c-inline-form").dispatchEvent(new CustomEvent("cancelled"));
    expect([closed.mock.calls.length, mutate.mock.calls.length]).toEqual([1, 0]);
  });

  it("takes over what somebody else changed elsewhere in the entry, and tells what both changed", async () => {
    const before = entry("give", "Give", { title: "Training", issueId: "" });
    const after = entry("give", "Give", { title: "Two sessions", issueId: "i1" });
    const element = await render({ entry: before, entries: [before], revision: 4 });
    Object.assign(element, {
      reread: async () => {
        Object.assign(element, { entries: [after], revision: 5 });
      }
    });
    await type(element, "title", "Three sessions");
    mutate.mockClear().mockResolvedValueOnce({
      errors: [{ message: "Somebody saved.", path: ["uiapi", "revision"] }]
    });
    await save(element);
    expect(find(element, "c-inline-form")).toHaveProperty("errors", [
      expect.objectContaining({ message: "Somebody saved." }),
      { message: expect.stringContaining("now “Two sessions”"), kind: "other" }
    ]);
    await save(element);
    const { variables } = mutate.mock.calls[1][0];
    expect(variables.revision.Renewal_Negotiation__c).toEqual({ Revision__c: 5 });
    expect(variables.concession.Negotiation_Concession__c).toMatchObject({
      Name: "Three sessions",
      Issue__c: "i1"
    });
    await expect(element).toBeAccessible();
  });
});
