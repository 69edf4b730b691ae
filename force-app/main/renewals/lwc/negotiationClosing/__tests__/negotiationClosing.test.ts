import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import NegotiationClosing from "c/negotiationClosing";
import NegotiationClosingDialog from "c/negotiationClosingDialog";

jest.mock("c/negotiationClosingDialog", () => ({
  __esModule: true,
  default: { open: jest.fn() }
}));

const open = NegotiationClosingDialog.open as unknown as jest.Mock;
const wire = graphql as unknown as { emit(value: unknown): void };
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

async function render(phase: string, updateable = true): Promise<HTMLElement> {
  const element = createElement("c-negotiation-closing", { is: NegotiationClosing });
  Object.assign(element, { recordId: "a00" });
  document.body.appendChild(element);
  info.emit({ fields: { Result__c: { updateable } } });
  show(phase);
  await settle();
  return element;
}
function show(phase: string): void {
  const Result__c = phase === "Closed" ? { value: "Won", label: "Gagné" } : { value: null };
  const node = { Id: "a00", Phase__c: { value: phase }, Result__c };
  wire.emit({ uiapi: { query: { Renewal_Negotiation__c: { edges: [{ node }] } } } });
}
const button = (element: HTMLElement): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector("lightning-button");

describe("c-negotiation-closing", () => {
  it("opens the dialog and tells the room what came of it", async () => {
    open.mockImplementation(() => {
      show("Closed");
      return Promise.resolve("Won");
    });
    const element = await render("Bargain");
    await expect(element).toBeAccessible();
    const closed = jest.fn();
    const toast = jest.fn();
    element.addEventListener("closed", closed);
    element.addEventListener("lightning__showtoast", toast);
    button(element)?.click();
    await settle();
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ recordId: "a00" }));
    expect(closed.mock.calls[0][0].detail).toEqual({ result: "Won" });
    expect(toast.mock.calls[0][0].detail.title).toBe("Negotiation closed: Gagné");
    expect(element.shadowRoot?.textContent).toBe("Closed: Gagné");
    await expect(element).toBeAccessible();
  });

  it("tells nothing when the dialog is dismissed", async () => {
    open.mockResolvedValue(undefined);
    const element = await render("Agree");
    const closed = jest.fn();
    element.addEventListener("closed", closed);
    button(element)?.click();
    await settle();
    expect(closed).not.toHaveBeenCalled();
  });

  it("is no button for who may only read", async () => {
    expect(button(await render("Bargain", false))).toBeNull();
  });
});
