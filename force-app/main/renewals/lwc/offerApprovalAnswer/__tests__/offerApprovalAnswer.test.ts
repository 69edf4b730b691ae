import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import OfferApprovalAnswer from "c/offerApprovalAnswer";

const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));
type Field = HTMLElement & {
  value: string;
  setCustomValidity: jest.Mock;
  reportValidity: jest.Mock;
};

function render(): { element: HTMLElement; answered: jest.Mock } {
  const element = createElement("c-offer-approval-answer", { is: OfferApprovalAnswer });
  Object.assign(element, { offerId: "a01", offerName: "Round 2" });
  const answered = jest.fn();
  element.addEventListener("answered", answered);
  document.body.appendChild(element);
  return { element, answered };
}
const button = (element: HTMLElement, label: string): HTMLElement | undefined =>
  [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("lightning-button") ??
      [])
  ].find((each) => each.label === label);

async function reject(element: HTMLElement, reason: string): Promise<Field> {
  button(element, "Reject")?.click();
  await settle();
  const field = element.shadowRoot?.querySelector<Field>("lightning-textarea") as Field;
  field.setCustomValidity = jest.fn();
  field.reportValidity = jest.fn(() => reason.trim() !== "");
  field.dispatchEvent(new CustomEvent("change", { detail: { value: reason } }));
  button(element, "Reject")?.click();
  await settle();
  return field;
}

describe("c-offer-approval-answer", () => {
  it("names the offer on its buttons", async () => {
    const { element } = render();
    expect(button(element, "Approve")?.title).toBe("Approve Round 2");
    await expect(element).toBeAccessible();
  });

  it("does not reject without a reason", async () => {
    const { element, answered } = render();
    const field = await reject(element, "  ");
    expect(field.setCustomValidity).toHaveBeenLastCalledWith("Say why you reject it.");
    expect(mutate).not.toHaveBeenCalled();
    expect(answered).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it("rejects with its reason", async () => {
    mutate.mockResolvedValue({ data: {} });
    const { element, answered } = render();
    await reject(element, " Too deep ");
    expect(mutate.mock.calls[0][0].variables.answer.Negotiation_Offer__c).toEqual({
      Approval__c: "Rejected",
      Approval_Reason__c: "Too deep"
    });
    expect(answered.mock.calls[0][0].detail).toEqual({ answer: "Rejected" });
  });

  it("keeps the reason when the platform refuses, and shows its words", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "Only the approver can reject." }] });
    const { element, answered } = render();
    await reject(element, "Too deep");
    const panel = element.shadowRoot?.querySelector("c-error-panel");
    expect(panel?.shadowRoot?.textContent).toContain("Only the approver can reject.");
    expect(element.shadowRoot?.querySelector<Field>("lightning-textarea")?.value).toBe("Too deep");
    expect(answered).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });
});
