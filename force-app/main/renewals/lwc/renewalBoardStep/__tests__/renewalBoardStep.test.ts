import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import RenewalBoardStep from "c/renewalBoardStep";

const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

function render(more: object = {}): { element: HTMLElement; saved: jest.Mock } {
  const element = createElement("c-renewal-board-step", { is: RenewalBoardStep });
  const given = {
    recordId: "a00",
    renewal: "Valmont",
    text: "Call them",
    revision: 3,
    editable: true
  };
  Object.assign(element, given, more);
  const saved = jest.fn();
  element.addEventListener("stepsaved", saved);
  document.body.appendChild(element);
  return { element, saved };
}
const button = (element: HTMLElement): HTMLElement & { title: string } =>
  element.shadowRoot?.querySelector("lightning-button-icon") as never;
const input = (element: HTMLElement): HTMLInputElement =>
  element.shadowRoot?.querySelector("input") as HTMLInputElement;

async function type(element: HTMLElement, text: string, key: string): Promise<void> {
  button(element).click();
  await settle();
  input(element).value = text;
  input(element).dispatchEvent(new CustomEvent("input"));
  input(element).dispatchEvent(new KeyboardEvent("keydown", { key }));
  await settle();
}

describe("c-renewal-board-step", () => {
  it("saves with Enter, sending the revision it was read with", async () => {
    mutate.mockResolvedValue({ data: {} });
    const { element, saved } = render();
    expect(button(element).title).toBe("Edit the next step of Valmont");
    await expect(element).toBeAccessible();
    await type(element, " Send the offer ", "Enter");
    expect(mutate.mock.calls[0][0].variables.step).toEqual({
      Id: "a00",
      Renewal_Negotiation__c: { Next_Step__c: "Send the offer", Revision__c: 3 }
    });
    expect(saved.mock.calls[0][0].detail).toEqual({ id: "a00", text: "Send the offer" });
    expect(input(element)).toBeNull();
  });

  it("takes back with Escape", async () => {
    const { element } = render({ text: "" });
    expect(button(element).title).toBe("Add the next step of Valmont");
    await type(element, "x", "Escape");
    expect(mutate).not.toHaveBeenCalled();
    expect(input(element)).toBeNull();
  });

  it("keeps what was typed when somebody saved meanwhile or the connection is lost", async () => {
    mutate.mockResolvedValueOnce({ errors: [{ message: "Saved by Dora meanwhile" }] });
    const { element, saved } = render();
    await type(element, "Send the offer", "Enter");
    expect(element.shadowRoot?.querySelector("[role=alert]")?.textContent).toBe(
      "Saved by Dora meanwhile"
    );
    expect(input(element).value).toBe("Send the offer");
    await expect(element).toBeAccessible();
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    input(element).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    await settle();
    expect(element.shadowRoot?.querySelector("[role=alert]")?.textContent).toMatch(
      /connection|org/i
    );
    expect(saved).not.toHaveBeenCalled();
  });

  it("is text alone for who may only read", () => {
    expect(button(render({ editable: false }).element)).toBeNull();
  });
});
