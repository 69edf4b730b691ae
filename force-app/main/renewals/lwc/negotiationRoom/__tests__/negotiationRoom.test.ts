import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import NegotiationRoom from "c/negotiationRoom";
import type { Drafts } from "c/negotiationDrafts";
import NEGOTIATION from "./data/negotiation.json";

type Adapter = {
  emit(value: unknown, filter?: unknown, refetch?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refetch?: () => Promise<void>): void;
};
const wire = graphql as unknown as Adapter;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const refresh = jest.fn();
const isRoom = (config: { variables?: { id?: string } }): boolean => Boolean(config.variables?.id);
/** Lets every promise and every rendering that waits go first. */
async function settle(turns = 8): Promise<void> {
  await Promise.resolve();
  if (turns > 0) await settle(turns - 1);
}
const editable = { createable: true, fields: { Proposed_Price__c: { updateable: true } } };

function render(): HTMLElement {
  const element = createElement("c-negotiation-room", { is: NegotiationRoom });
  Object.assign(element, { recordId: "a00000000000001AAA" });
  document.body.appendChild(element);
  return element;
}

async function renderRead(data: unknown = NEGOTIATION): Promise<HTMLElement> {
  const element = render();
  await settle();
  wire.emit(data, isRoom, refresh);
  info.emit(editable);
  await settle();
  return element;
}

const find = (element: HTMLElement, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(selector) as HTMLElement | null;
const button = (element: HTMLElement, label: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button") ?? [])].find(
    (each) => (each as unknown as { label: string }).label === label
  );
const linesOf = (
  element: HTMLElement
): HTMLElement & { drafts: Drafts; saveErrors: Map<string, unknown> } =>
  find(element, "c-negotiation-lines") as ReturnType<typeof linesOf>;

async function draft(
  element: HTMLElement,
  price: number,
  text = String(price / 100)
): Promise<void> {
  const drafts: Drafts = new Map([["a01000000000002AAA", { column: "price", text, price }]]);
  linesOf(element).dispatchEvent(new CustomEvent("draftschanged", { detail: drafts }));
  await settle();
}

beforeEach(() => {
  refresh.mockResolvedValue(undefined);
  mutate.mockResolvedValue({ data: {} });
});

describe("c-negotiation-room", () => {
  it("keeps the layout while loading", async () => {
    const element = render();
    expect(find(element, "c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows summary, lines, offers and usage", async () => {
    const element = await renderRead();
    expect(find(element, "c-negotiation-summary")?.shadowRoot?.textContent).toContain("412,000");
    expect(linesOf(element).shadowRoot?.querySelector("c-data-grid")).not.toBeNull();
    expect(
      find(element, "c-negotiation-offers")?.shadowRoot?.querySelectorAll("tbody tr")
    ).toHaveLength(2);
    expect(find(element, "c-negotiation-usage")).not.toBeNull();
    expect(find(element, ".unsaved")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("marks what is not saved, moves the totals, and takes all back", async () => {
    const element = await renderRead();
    await draft(element, 205_000_00);
    expect(find(element, "c-negotiation-summary")?.shadowRoot?.textContent).toContain("423,400");
    expect(find(element, ".unsaved span")?.textContent).toBe("Lines not saved: 1");
    expect(find(element, '[aria-live="polite"]')?.textContent).toBe("Total 423,400.00");
    await expect(element).toBeAccessible();
    button(element, "Undo all")?.click();
    await settle();
    expect(find(element, ".unsaved")).toBeNull();
  });

  it("saves changed lines in one mutation, says so and refreshes", async () => {
    const element = await renderRead();
    const toast = jest.fn();
    element.addEventListener(new ShowToastEvent({ title: "" }).type, toast);
    await draft(element, 205_000_00);
    button(element, "Save")?.click();
    await settle();
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(mutate.mock.calls[0][0].variables).toEqual({
      price0: { Id: "a01000000000002AAA", Negotiation_Line__c: { Proposed_Price__c: 205_000 } }
    });
    expect(toast.mock.calls[0][0].detail.title).toBe("Prices saved: 1");
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: "a00000000000001AAA" }]);
  });

  it("drops drafts that fresh data has caught up with, and keeps the rest", async () => {
    const element = await renderRead();
    await draft(element, 205_000_00);
    wire.emit(NEGOTIATION, isRoom, refresh);
    await settle();
    expect(linesOf(element).drafts.size).toBe(1);
    const saved = JSON.parse(JSON.stringify(NEGOTIATION)) as typeof NEGOTIATION;
    const line =
      saved.uiapi.query.Renewal_Negotiation__c.edges[0]?.node.Negotiation_Lines__r.edges[1]?.node;
    if (line) Object.assign(line.Proposed_Price__c, { value: 205_000 });
    wire.emit(saved, isRoom, refresh);
    await settle();
    expect(linesOf(element).drafts.size).toBe(0);
  });

  it("shows a validation rule's message at its line and loses nothing", async () => {
    const element = await renderRead();
    const error = {
      message: "Over the cap.",
      path: ["uiapi", "price0"],
      extensions: { fields: ["Proposed_Price__c"] }
    };
    mutate.mockResolvedValueOnce({ data: null, errors: [error] });
    await draft(element, 305_000_00);
    button(element, "Save")?.click();
    await settle();
    expect(linesOf(element).saveErrors.get("a01000000000002AAA")).toEqual({
      price: "Over the cap."
    });
    expect(linesOf(element).drafts.size).toBe(1);
    expect(refresh).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it("keeps drafts when the org cannot be reached, and saves on the next try", async () => {
    const element = await renderRead();
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await draft(element, 205_000_00);
    button(element, "Save")?.click();
    await settle();
    const panel = [...(element.shadowRoot?.querySelectorAll("c-error-panel") ?? [])].at(-1);
    expect(panel?.shadowRoot?.textContent).toBe(
      "The prices were not savedThe org could not be reached. Check your connection, then try again.What you typed is still here."
    );
    panel?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(panel?.shadowRoot?.textContent).toBe("");
  });

  it("does not save while something cannot be read", async () => {
    const element = await renderRead();
    const wrong: Drafts = new Map([
      [
        "a01000000000002AAA",
        { column: "price", text: "x", price: undefined, problem: "notANumber" }
      ]
    ]);
    linesOf(element).dispatchEvent(new CustomEvent("draftschanged", { detail: wrong }));
    await settle();
    expect((button(element, "Save") as unknown as { disabled: boolean }).disabled).toBe(true);
  });

  it("opens the offer form, closes it when recorded and refreshes the history", async () => {
    const element = await renderRead();
    button(element, "Record an offer")?.click();
    await settle();
    const form = find(element, "c-negotiation-offer-form");
    await expect(element).toBeAccessible();
    form?.dispatchEvent(new CustomEvent("offerrecorded", { detail: { round: 2 } }));
    await settle();
    expect(find(element, "c-negotiation-offer-form")).toBeNull();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("says how to begin when there are no lines", async () => {
    const empty = JSON.parse(JSON.stringify(NEGOTIATION)) as typeof NEGOTIATION;
    const node = empty.uiapi.query.Renewal_Negotiation__c.edges[0]?.node;
    if (node) node.Negotiation_Lines__r.edges = [];
    const element = await renderRead(empty);
    const state = find(element, "c-empty-state") as unknown as {
      heading: string;
      actionLabel: string;
    };
    expect([state.heading, state.actionLabel]).toEqual(["No lines yet", "Add a line"]);
    expect(find(element, "c-negotiation-usage")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("lets a reader read: no editing, no recording", async () => {
    const element = render();
    await settle();
    wire.emit(NEGOTIATION, isRoom, refresh);
    info.emit({ createable: false, fields: { Proposed_Price__c: { updateable: false } } });
    await settle();
    expect((linesOf(element) as unknown as { editable: boolean }).editable).toBe(false);
    expect(button(element, "Record an offer")).toBeUndefined();
  });

  it("shows a failed read with another try", async () => {
    const element = render();
    await settle();
    wire.emitErrors([{ message: "Query timed out" }], isRoom, refresh);
    await settle();
    const panel = find(element, "c-error-panel");
    expect(panel?.shadowRoot?.textContent).toContain("Query timed out");
    panel?.dispatchEvent(new CustomEvent("retried"));
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("says who can grant access, for a hidden object and for a hidden record", async () => {
    const hidden = { uiapi: { query: { Renewal_Negotiation__c: { edges: [] } } } };
    const element = await renderRead(hidden);
    expect(find(element, "c-error-panel")?.shadowRoot?.textContent).toContain("“Renewals View”");
    wire.emitErrors(
      [{ message: 'Cannot query field "Renewal_Negotiation__c" on type "RecordQuery".' }],
      isRoom,
      refresh
    );
    await settle();
    expect(find(element, "c-error-panel")?.shadowRoot?.textContent).toContain("“Renewals View”");
    await expect(element).toBeAccessible();
  });
});
