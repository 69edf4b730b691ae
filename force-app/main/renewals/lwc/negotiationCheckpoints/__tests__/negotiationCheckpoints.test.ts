import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import NegotiationCheckpoints from "c/negotiationCheckpoints";
import type { Checkpoint } from "c/negotiationCheckpoints";

const mutate = executeMutation as unknown as jest.Mock;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const picklist = getPicklistValues as unknown as { emit(value: unknown): void };
const answer = (value: string) => ({ value, label: value });
const checkpoints: Checkpoint[] = [
  { key: "First", date: "2026-07-04", signal: answer("Renew"), call: answer("Monitor") },
  { key: "Second", date: "2026-10-04", signal: answer("Renew"), call: undefined }
];

async function render(updateable = true): Promise<HTMLElement> {
  const element = createElement("c-negotiation-checkpoints", { is: NegotiationCheckpoints });
  Object.assign(element, { recordId: "a00", revision: 7, checkpoints });
  document.body.appendChild(element);
  info.emit({ fields: { First_Checkpoint_Call__c: { updateable } } });
  picklist.emit({ values: ["Renew", "Monitor", "At Risk"].map(answer) });
  await Promise.resolve();
  return element;
}

const find = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot?.querySelector(selector) as HTMLElement;
type Choice = HTMLElement & { options: { value: string }[] };

async function choose(element: HTMLElement, field: string, value: string): Promise<void> {
  find(element, `[data-field="${field}"]`).dispatchEvent(
    new CustomEvent("change", { detail: { value } })
  );
  await Promise.resolve();
}

const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );

async function press(element: HTMLElement, selector: string): Promise<void> {
  find(element, selector).dispatchEvent(new CustomEvent("click"));
  await settle();
}

describe("c-negotiation-checkpoints", () => {
  it("keeps the answers of a closed negotiation", async () => {
    const element = await render();
    expect(find(element, "lightning-button-icon")).not.toBeNull();
    Object.assign(element, { closed: true });
    await settle();
    expect(find(element, "lightning-button-icon")).toBeNull();
    expect(element.shadowRoot?.querySelectorAll(".checkpoint")).toHaveLength(2);
  });

  it("shows signal beside call and where they differ", async () => {
    const element = await render();
    const texts = [...(element.shadowRoot?.querySelectorAll(".checkpoint") ?? [])].map(
      (view) => view.textContent
    );
    expect(texts).toEqual([
      "First checkpoint · Jul 4, 2026Signal RenewCall MonitorSignal and call differ",
      "Second checkpoint · Oct 4, 2026Signal RenewCall none yet"
    ]);
    await expect(element).toBeAccessible();
  });

  it("offers no editing to whoever may not", async () => {
    const element = await render(false);
    expect(find(element, "lightning-button-icon")).toBeNull();
  });

  it("saves what was chosen at the revision that was read", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = await render();
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    await press(element, "lightning-button-icon");
    await expect(element).toBeAccessible();
    const second = find(element, '[data-field="Second_Checkpoint_Call__c"]') as Choice;
    expect(second.options.map(({ value }) => value)).toEqual(["", "Renew", "At Risk"]);
    await choose(element, "Second_Checkpoint_Call__c", "At Risk");
    await choose(element, "First_Checkpoint_Call__c", "");
    find(element, "c-inline-form").dispatchEvent(new CustomEvent("confirmed"));
    await settle();
    const { variables } = mutate.mock.calls[0][0];
    expect(variables.revision.Renewal_Negotiation__c).toEqual({ Revision__c: 7 });
    expect(variables.negotiation).toEqual({
      Id: "a00",
      Renewal_Negotiation__c: {
        Second_Checkpoint_Call__c: "At Risk",
        First_Checkpoint_Call__c: null
      }
    });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(find(element, ".form")).toBeNull();
  });

  it("keeps the choices when the save is refused", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "Someone saved meanwhile." }] });
    const element = await render();
    await press(element, "lightning-button-icon");
    await choose(element, "First_Checkpoint_Call__c", "Renew");
    find(element, "c-inline-form").dispatchEvent(new CustomEvent("confirmed"));
    await settle();
    expect(find(element, "c-inline-form")).toHaveProperty("errors", [
      { message: "Someone saved meanwhile.", kind: "other" }
    ]);
    expect(find(element, '[data-field="First_Checkpoint_Call__c"]')).toHaveProperty(
      "value",
      "Renew"
    );
    await expect(element).toBeAccessible();
  });

  it("says what somebody else answered meanwhile, and keeps my answer", async () => {
    const element = await render();
    Object.assign(element, {
      reread: async () => {
        const [first, second] = checkpoints;
        const now = { ...second, call: answer("Renew") };
        Object.assign(element, { checkpoints: [first, now], revision: 8 });
      }
    });
    await press(element, "lightning-button-icon");
    await choose(element, "Second_Checkpoint_Call__c", "At Risk");
    mutate.mockClear().mockResolvedValueOnce({
      errors: [{ message: "Somebody saved.", path: ["uiapi", "revision"] }]
    });
    find(element, "c-inline-form").dispatchEvent(new CustomEvent("confirmed"));
    await settle();
    expect(find(element, "c-inline-form")).toHaveProperty(
      "errors.1.message",
      expect.stringMatching(/now “Renew”/u)
    );
    expect(find(element, '[data-field="Second_Checkpoint_Call__c"]')).toHaveProperty(
      "value",
      "At Risk"
    );
    expect(mutate).toHaveBeenCalledTimes(1);
  });
});
