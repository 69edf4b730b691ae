import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import NegotiationRoom from "c/negotiationRoom";
import NEGOTIATION from "./data/negotiation.json";

jest.mock("c/negotiationClosing", () => jest.requireActual("./part"));
jest.mock("c/negotiationConcessions", () => jest.requireActual("./part"));
jest.mock("c/negotiationIssues", () => jest.requireActual("./part"));
jest.mock("c/negotiationPaper", () => jest.requireActual("./part"));
jest.mock("c/negotiationProof", () => jest.requireActual("./part"));
jest.mock("c/negotiationRounds", () => jest.requireActual("./part"));
jest.mock("c/negotiationStanding", () => jest.requireActual("./part"));
jest.mock("c/negotiationZone", () => jest.requireActual("./part"));

type Adapter = {
  emit(value: unknown, filter?: unknown, refetch?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refetch?: () => Promise<void>): void;
};
const wire = graphql as unknown as Adapter;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const refresh = jest.fn();
const isRoom = (config: { query?: unknown }): boolean =>
  String(config.query).includes("query NegotiationRoom(");
const RIGHTS = { createable: true, fields: { Worth_Amount__c: { updateable: true } } };

/** Lets every promise and every rendering that waits go first. */
async function settle(turns = 8): Promise<void> {
  await Promise.resolve();
  if (turns > 0) await settle(turns - 1);
}

function render(): HTMLElement {
  const element = createElement("c-negotiation-room", { is: NegotiationRoom });
  Object.assign(element, { recordId: "a00000000000001AAA" });
  document.body.appendChild(element);
  return element;
}

async function renderRead(
  data: unknown = NEGOTIATION,
  rights: unknown = RIGHTS
): Promise<HTMLElement> {
  const element = render();
  await settle();
  wire.emit(data, isRoom, refresh);
  info.emit(rights);
  await settle();
  return element;
}

const find = <Found extends HTMLElement>(element: HTMLElement, selector: string): Found | null =>
  element.shadowRoot?.querySelector<Found>(selector) ?? null;
const button = (element: HTMLElement, label: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button") ?? [])].find(
    (each) => (each as unknown as { label: string }).label === label
  );
type Builder = HTMLElement & {
  editable: boolean;
  confidential: boolean;
  data: { packages: { key: string }[] };
  reload(): Promise<unknown>;
};
const builderIn = (element: HTMLElement): Builder =>
  find<Builder>(element, "c-offer-builder") as Builder;

function changed(change: (node: Record<string, unknown>) => void): unknown {
  const copy = JSON.parse(JSON.stringify(NEGOTIATION)) as typeof NEGOTIATION;
  const node = copy.uiapi.query.Renewal_Negotiation__c.edges[0]?.node;
  if (node) change(node as unknown as Record<string, unknown>);
  return copy;
}

beforeEach(() => {
  refresh.mockReset().mockResolvedValue(undefined);
  mutate.mockReset().mockResolvedValue({ data: {} });
});

describe("c-negotiation-room", () => {
  it("keeps the layout while loading", async () => {
    const element = render();
    expect(find(element, "c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("puts the parts around the builder, each for this record", async () => {
    const element = await renderRead();
    for (const part of [
      "standing",
      "zone",
      "rounds",
      "closing",
      "concessions",
      "proof",
      "issues",
      "paper"
    ]) {
      const tag = `c-negotiation-${part}`;
      expect(find<HTMLElement & { recordId: string }>(element, tag)?.recordId).toBe(
        "a00000000000001AAA"
      );
    }
    expect(builderIn(element).data.packages.map(({ key }) => key)).toEqual(["draft-key"]);
    expect(builderIn(element)).toMatchObject({ editable: true, confidential: true });
    await expect(element).toBeAccessible();
  });

  it("passes the total being typed to the parts that show it", async () => {
    const element = await renderRead();
    builderIn(element).dispatchEvent(new CustomEvent("tablechanged", { detail: 421_000_00 }));
    await settle();
    const standing = find<HTMLElement & { tableAmount: number }>(element, "c-negotiation-standing");
    expect(standing?.tableAmount).toBe(421_000_00);
  });

  it("sends what was confirmed under the revision read, says so and refreshes everything", async () => {
    const element = await renderRead();
    const toast = jest.fn();
    element.addEventListener(new ShowToastEvent({ title: "" }).type, toast);
    builderIn(element).dispatchEvent(new CustomEvent("sendasked"));
    await settle();
    const panel = find(element, "c-offer-package-send");
    await expect(element).toBeAccessible();
    const detail = { offerIds: ["o1"], date: "2026-11-24", validUntil: "" };
    panel?.dispatchEvent(new CustomEvent("sendconfirmed", { detail }));
    await settle();
    expect(mutate.mock.calls[0][0].variables).toMatchObject({
      revision: { Renewal_Negotiation__c: { Revision__c: 4 } },
      offer0: { Id: "o1", Negotiation_Offer__c: { Status__c: "Sent" } }
    });
    expect(find(element, "c-offer-package-send")).toBeNull();
    expect(toast.mock.calls[0][0].detail.title).toBe("Offers recorded as sent: 1");
    expect(refresh).toHaveBeenCalled();
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: "a00000000000001AAA" }]);
  });

  it("shows a refusal and keeps the panel open", async () => {
    const element = await renderRead();
    builderIn(element).dispatchEvent(new CustomEvent("sendasked"));
    await settle();
    mutate.mockResolvedValueOnce({
      errors: [{ message: "Ask for approval.", path: ["uiapi", "offer0"] }]
    });
    const detail = { offerIds: ["o1"], date: "2026-11-24", validUntil: "" };
    find(element, "c-offer-package-send")?.dispatchEvent(
      new CustomEvent("sendconfirmed", { detail })
    );
    await settle();
    const texts = [...(element.shadowRoot?.querySelectorAll("c-error-panel") ?? [])].map(
      (each) => each.shadowRoot?.textContent
    );
    expect(texts.join()).toContain("Ask for approval.");
    expect(find(element, "c-offer-package-send")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("takes a send whose reply was lost for done once the org has it", async () => {
    const element = await renderRead();
    builderIn(element).dispatchEvent(new CustomEvent("sendasked"));
    await settle();
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const made = changed((node) => {
      const offers = node.Negotiation_Offers__r as { edges: { node: object }[] };
      for (const edge of offers.edges) Object.assign(edge.node, { Status__c: { value: "Sent" } });
    });
    refresh.mockImplementation(() => {
      wire.emit(made, isRoom, refresh);
      return Promise.resolve();
    });
    const detail = { offerIds: ["a02000000000009AAA"], date: "2026-11-24", validUntil: "" };
    find(element, "c-offer-package-send")?.dispatchEvent(
      new CustomEvent("sendconfirmed", { detail })
    );
    await settle();
    expect(find(element, "c-offer-package-send")).toBeNull();
    expect(mutate).toHaveBeenCalledTimes(1);
  });

  it("throws a draft away when asked", async () => {
    const element = await renderRead();
    builderIn(element).dispatchEvent(new CustomEvent("deleteasked", { detail: "o9" }));
    await settle();
    expect(mutate.mock.calls[0][0].variables.offer0).toEqual({ Id: "o9" });
  });

  it("records their counter-offer and closes the form", async () => {
    const element = await renderRead();
    button(element, "Record their counter-offer")?.click();
    await settle();
    const form = find(element, "c-negotiation-offer-form");
    await expect(element).toBeAccessible();
    form?.dispatchEvent(new CustomEvent("offerrecorded", { detail: { round: 2 } }));
    await settle();
    expect(find(element, "c-negotiation-offer-form")).toBeNull();
  });

  it("tells the builder when the org could not be reached", async () => {
    const element = await renderRead();
    const { reload } = builderIn(element);
    await expect(reload()).resolves.toBeDefined();
    refresh.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await expect(reload()).resolves.toBeUndefined();
  });

  it("lets a reader read, and nobody write once it is closed", async () => {
    const reader = await renderRead(NEGOTIATION, { createable: false, fields: {} });
    expect(builderIn(reader)).toMatchObject({ editable: false, confidential: false });
    expect(button(reader, "Record their counter-offer")).toBeUndefined();
    const closed = await renderRead(
      changed((node) => Object.assign(node, { Phase__c: { value: "Closed" } }))
    );
    expect(builderIn(closed).editable).toBe(false);
  });

  it("says how to begin when there are no lines", async () => {
    const element = await renderRead(
      changed((node) => Object.assign(node, { Negotiation_Lines__r: { edges: [] } }))
    );
    const state = find<HTMLElement & { heading: string; actionLabel: string }>(
      element,
      "c-empty-state"
    );
    expect([state?.heading, state?.actionLabel]).toEqual(["No lines yet", "Add a line"]);
    await expect(element).toBeAccessible();
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
    const message = 'Cannot query field "Renewal_Negotiation__c" on type "RecordQuery".';
    wire.emitErrors([{ message }], isRoom, refresh);
    await settle();
    expect(find(element, "c-error-panel")?.shadowRoot?.textContent).toContain("“Renewals View”");
    await expect(element).toBeAccessible();
  });
});
