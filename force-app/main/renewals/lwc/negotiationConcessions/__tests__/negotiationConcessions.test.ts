import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import NegotiationConcessions from "c/negotiationConcessions";

const mutate = executeMutation as unknown as jest.Mock;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const concession = (id: string, direction: string, more: object = {}): object => ({
  node: {
    Id: id,
    Name: { value: `Title ${id}` },
    Direction__c: { value: direction },
    ...more
  }
});
const figures = (cost: number, value: number): object => ({
  Cost_Amount__c: { value: cost },
  Value_To_Them_Amount__c: { value }
});
const data = (...edges: object[]): object => ({
  uiapi: {
    query: {
      Renewal_Negotiation__c: {
        edges: [
          {
            node: {
              Id: "a00",
              CurrencyIsoCode: { value: "EUR" },
              Negotiation_Issues__r: {
                edges: [{ node: { Id: "i1", Name: { value: "Term" } } }]
              },
              Negotiation_Concessions__r: { edges }
            }
          }
        ]
      }
    }
  }
});
const made = { Made_On__c: { value: "2026-10-01" } };
const ledger = (team: boolean): object =>
  data(
    concession("a", "Give", {
      ...made,
      In_Exchange_For__c: { value: "g" },
      Issue__c: { value: "i1" },
      ...(team ? figures(1200, 4000) : {})
    }),
    concession("g", "Get", { ...made }),
    concession("b", "Give", { Offer__r: { Round__c: { value: 2 } } }),
    concession("c", "Give", team ? figures(500, 900) : {})
  );
const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );

async function render(
  answer?: object,
  rights: object = { createable: true, updateable: true, deletable: true },
  team = true
): Promise<HTMLElement & { again: jest.Mock }> {
  const element = createElement("c-negotiation-concessions", { is: NegotiationConcessions });
  Object.assign(element, { recordId: "a00" });
  document.body.appendChild(element);
  const again = jest.fn().mockResolvedValue(undefined);
  info.emit({ ...rights, fields: team ? { Cost_Amount__c: {} } : {} });
  if (answer) wire.emit(answer, undefined, again);
  await settle();
  return Object.assign(element, { again });
}
/** The list’s own parts, and those of the section around it. */
const partsOf = (element: HTMLElement, selector: string): HTMLElement[] =>
  [element, element.shadowRoot?.querySelector("c-list-section")].flatMap((host) => [
    ...(host?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
  ]);
const find = (element: HTMLElement, selector: string): HTMLElement =>
  partsOf(element, selector)[0] ?? (null as unknown as HTMLElement);
const texts = (element: HTMLElement, selector: string): (string | null)[] =>
  partsOf(element, selector).map(({ textContent }) => textContent);
async function press(element: HTMLElement, selector: string): Promise<void> {
  find(element, selector).dispatchEvent(new CustomEvent("click"));
  await settle();
}

describe("c-negotiation-concessions", () => {
  it("pairs gives and gets, marks the leak, and keeps apart what is still tradable", async () => {
    const element = await render(ledger(true));
    expect(texts(element, '[data-key="made"] .trade')).toEqual([
      "GiveTitle aTerm · Oct 1, 2026 · costs us 1,200 · worth 4,000 to themGetTitle gOct 1, 2026",
      "GiveTitle bround 2Given without a get"
    ]);
    expect(texts(element, '[data-key="tradable"] .trade')).toEqual([
      "GiveTitle ccosts us 500 · worth 900 to them"
    ]);
    expect(texts(element, ".figures")).toEqual([
      "Given so far: costs us 1,200 a year, worth 4,000 to them"
    ]);
    expect(find(element, "c-negotiation-trade")).toHaveProperty("gives.length", 1);
    await expect(element).toBeAccessible();
  });

  it("shows no figure and no search to whoever may not read costs", async () => {
    const element = await render(ledger(false), undefined, false);
    expect(texts(element, ".figures")).toEqual([]);
    expect(element.shadowRoot?.textContent).not.toMatch(/costs|worth/u);
    expect(find(element, "c-negotiation-trade")).toBeNull();
  });

  it("offers no writing once the negotiation is closed", async () => {
    const element = await render(ledger(true));
    expect(find(element, "lightning-button-icon")).not.toBeNull();
    Object.assign(element, { closed: true });
    await settle();
    expect(find(element, "lightning-button-icon")).toBeNull();
    expect(texts(element, ".trade")).toHaveLength(3);
  });

  it("offers no writing to whoever may only read", async () => {
    const element = await render(ledger(true), {});
    expect(partsOf(element, "lightning-button, lightning-button-icon")).toHaveLength(0);
  });

  it("opens the form from the leak and tells the room once saved", async () => {
    const element = await render(ledger(true));
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    await press(element, ".leak lightning-button");
    const form = find(element, "c-negotiation-concession-form");
    expect(form).toMatchObject({ entry: { id: "b" }, team: true });
    await expect(element).toBeAccessible();
    form.dispatchEvent(new CustomEvent("saved"));
    await settle();
    expect(find(element, "c-negotiation-concession-form")).toBeNull();
    expect([element.again.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
  });

  it("deletes after a yes only", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = await render(ledger(true));
    await press(element, 'lightning-button-icon[title="Delete Title g"]');
    await expect(element).toBeAccessible();
    await press(element, ".question lightning-button");
    expect(find(element, ".question")).toBeNull();
    await press(element, 'lightning-button-icon[title="Delete Title g"]');
    await press(element, ".question lightning-button + lightning-button");
    expect(mutate.mock.calls.map(([{ variables }]) => variables)).toEqual([
      { record: { Id: "g" } }
    ]);
    expect(element.again).toHaveBeenCalledTimes(1);
  });

  it("says why a deletion was refused", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "Locked." }] });
    const element = await render(ledger(true));
    await press(element, 'lightning-button-icon[title="Delete Title a"]');
    await press(element, ".question lightning-button + lightning-button");
    const panels = partsOf(element, "c-error-panel");
    expect(panels.map((panel) => (panel as unknown as { errors: unknown[] }).errors)).toEqual([
      [],
      [{ message: "Locked.", kind: "other" }]
    ]);
  });

  it("loads, is empty with the next step, and fails with another try", async () => {
    const loading = await render();
    expect(find(loading, "c-loading-stencil")).not.toBeNull();
    wire.emit(data());
    await settle();
    find(loading, "c-empty-state").dispatchEvent(new CustomEvent("actionchosen"));
    await settle();
    expect(find(loading, "c-negotiation-concession-form")).toHaveProperty("entry", undefined);
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await settle();
    find(loading, "c-error-panel").dispatchEvent(new CustomEvent("retried"));
    expect(again).toHaveBeenCalledTimes(1);
    await expect(loading).toBeAccessible();
  });
});
