import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import PlanFreshness from "c/planFreshness";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const settle = (): Promise<void> => Promise.resolve();

function render(): HTMLElement {
  const element = createElement("c-plan-freshness", { is: PlanFreshness });
  document.body.appendChild(element);
  return element;
}
async function emit(nodes: object[]): Promise<void> {
  const edges = nodes.map((node) => ({ node }));
  wire.emit({ uiapi: { query: { Key_Account_Plan__c: { edges } } } });
  await settle();
}
const plan = (id: string, stale: number, more: object = {}): object => ({
  Id: id,
  Name: { value: `Plan ${id}` },
  Account__r: { Name: { value: `CHU ${id}` } },
  Status__c: { value: "Draft", label: "Draft" },
  Is_In_Force__c: { value: false },
  Completeness__c: { value: 88 },
  Stale_Section_Count__c: { value: stale },
  ...more
});
const lines = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? "").trim()).join("|")
  );

describe("c-plan-freshness", () => {
  it("counts accounts with a plan in force and lists what has gone stale first", async () => {
    const element = render();
    const inForce = { Is_In_Force__c: { value: true }, Status__c: { value: "Approved" } };
    await emit([
      plan("a", 0, { ...inForce, Completeness__c: { value: null } }),
      plan("b", 3),
      plan("c", 1, { Account__r: { Name: { value: "CHU a" } } })
    ]);
    expect(element.shadowRoot?.querySelector("p")?.textContent).toBe(
      "1 of 2 accounts with a plan in force · 4 sections to review"
    );
    expect(lines(element)).toEqual([
      "Plan b|Draft|88%|3",
      "Plan c|Draft|88%|1",
      "Plan a|Approved|–|0"
    ]);
    await expect(element).toBeAccessible();
  });

  it("shows five until all are asked for", async () => {
    const element = render();
    await emit(["a", "b", "c", "d", "e", "f", "g"].map((id) => plan(id, 1)));
    expect(lines(element)).toHaveLength(5);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    await settle();
    expect(lines(element)).toHaveLength(7);
    expect(element.shadowRoot?.querySelector("lightning-button")).toBeNull();
  });

  it("is not there without plans, or without access to them", async () => {
    const element = render();
    await emit([]);
    expect(element.shadowRoot?.textContent).toBe("");
    wire.emitErrors([{ message: "no", extensions: { ErrorCode: "INSUFFICIENT_ACCESS" } }]);
    await settle();
    await expect(element).toBeAccessible();
  });

  it("says what failed", async () => {
    const element = render();
    wire.emitErrors([{ message: "Down" }]);
    await settle();
    expect(element.shadowRoot?.querySelector("c-home-card")).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
