import { createElement } from "lwc";
import NegotiationClosingDialog from "c/negotiationClosingDialog";

const mockClose = jest.fn();

jest.mock(
  "lightning/modal",
  () => {
    const { LightningElement } = jest.requireActual("lwc");
    return {
      __esModule: true,
      default: class extends LightningElement {
        close(result: unknown): void {
          mockClose(result);
        }
      }
    };
  },
  { virtual: true }
);

const settle = (): Promise<void> => Promise.resolve();
type Form = HTMLElement & { save: jest.Mock };

function render(): {
  element: HTMLElement;
  form: Form;
  buttons: (HTMLElement & { disabled: boolean })[];
} {
  const element = createElement("c-negotiation-closing-dialog", {
    is: NegotiationClosingDialog as never
  });
  document.body.appendChild(element);
  const form = element.shadowRoot?.querySelector("c-negotiation-closing-form") as unknown as Form;
  const buttons = [...(element.shadowRoot?.querySelectorAll("lightning-button") ?? [])];
  return { element, form, buttons: buttons as never };
}

describe("c-negotiation-closing-dialog", () => {
  it("closes with the result of the form", () => {
    const { form } = render();
    form.dispatchEvent(new CustomEvent("closed", { detail: { result: "Won" } }));
    expect(mockClose).toHaveBeenCalledWith("Won");
  });

  it("is dismissed without one", () => {
    render().buttons[0]?.click();
    expect(mockClose).toHaveBeenCalledWith(undefined);
  });

  it("cannot be dismissed while it saves", async () => {
    const { form, buttons } = render();
    form.dispatchEvent(new CustomEvent("busychanged", { detail: { busy: true } }));
    await settle();
    expect(buttons.map(({ disabled }) => disabled)).toEqual([true, true]);
  });
});
