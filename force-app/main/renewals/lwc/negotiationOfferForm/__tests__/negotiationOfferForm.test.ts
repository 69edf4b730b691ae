import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import NegotiationOfferForm from "c/negotiationOfferForm";
import type { Negotiation } from "c/negotiationModel";

const mutate = executeMutation as unknown as jest.Mock;
/** Lets every promise and every rendering that waits go first. */
async function settle(turns = 8): Promise<void> {
  await Promise.resolve();
  if (turns > 0) await settle(turns - 1);
}

const negotiation: Negotiation = {
  id: "a00",
  accountId: "001",
  phase: "Bargain",
  currency: "EUR",
  due: undefined,
  decisionDate: undefined,
  termStart: undefined,
  termEnd: undefined,
  offers: [],
  lines: [
    { id: "l1", productId: "p1", product: "Atlas", base: 200_00, price: 208_00, cap: undefined },
    { id: "l2", productId: "p2", product: "Journals", base: 100_00, price: 103_00, cap: undefined }
  ]
};

interface Form {
  element: HTMLElement;
  recorded: jest.Mock;
  field(key: string): HTMLElement & { setCustomValidity: jest.Mock; reportValidity(): boolean };
  change(key: string, value: string): Promise<void>;
  save(): Promise<void>;
}

function render(drafts = new Map()): Form {
  const element = createElement("c-negotiation-offer-form", { is: NegotiationOfferForm });
  Object.assign(element, { negotiation, drafts });
  const recorded = jest.fn();
  element.addEventListener("offerrecorded", recorded);
  document.body.appendChild(element);
  const field: Form["field"] = (name) =>
    element.shadowRoot?.querySelector(`[data-field="${name}"]`) as ReturnType<Form["field"]>;
  for (const name of ["round", "date", "validUntil", "package"])
    field(name).setCustomValidity = jest.fn();
  return {
    element,
    recorded,
    field,
    async change(name, value) {
      field(name).dispatchEvent(new CustomEvent("change", { detail: { value } }));
      await settle();
    },
    async save() {
      element.shadowRoot
        ?.querySelector<HTMLElement>(
          'lightning-button[variant="brand"], lightning-button:last-child'
        )
        ?.click();
      await settle();
    }
  };
}

const sent = (): Record<string, Record<string, unknown>> => mutate.mock.calls.at(-1)?.[0].variables;
const textOf = (form: Form, selector: string): string =>
  form.element.shadowRoot?.querySelector(selector)?.textContent ?? "";

beforeEach(() => mutate.mockResolvedValue({ data: {} }));

describe("c-negotiation-offer-form", () => {
  it("records ours at the prices on the table, with what is not saved yet", async () => {
    const form = render(new Map([["l1", { column: "price", text: "210", price: 210_00 }]]));
    expect(textOf(form, "section > p")).toBe(
      "Takes the 2 prices on the table: 313 in total. Not saved yet, saved with the offer: 1."
    );
    await expect(form.element).toBeAccessible();
    await form.save();
    expect(Object.keys(sent())).toEqual(["price0", "offer", "offerLine0", "offerLine1", "status"]);
    expect(sent().offerLine0).toMatchObject({ Offer_Line__c: { Price__c: 210 } });
    expect(form.recorded.mock.calls[0][0].detail).toEqual({ side: "Ours", round: 1 });
  });

  it("records theirs from a total, without touching our prices", async () => {
    const form = render(new Map([["l1", { column: "price", text: "210", price: 210_00 }]]));
    await form.change("side", "Theirs");
    await form.save();
    expect(mutate).not.toHaveBeenCalled();
    expect(textOf(form, ".problem")).toBe(
      "Every line needs a price before the offer can be recorded."
    );
    await form.change("total", "290");
    await form.save();
    expect(Object.keys(sent())).toEqual(["offer", "offerLine0", "offerLine1", "status"]);
    expect(sent().offerLine0).toMatchObject({
      Offer_Line__c: { Base_Price__c: 200, Price__c: 193.33 }
    });
    expect(sent().offerLine1).toMatchObject({ Offer_Line__c: { Price__c: 96.67 } });
    await expect(form.element).toBeAccessible();
  });

  it("says at the field what is wrong before anything is sent", async () => {
    const form = render();
    await form.change("date", "2026-11-24");
    await form.change("validUntil", "2026-11-01");
    await form.save();
    expect(form.field("validUntil").setCustomValidity).toHaveBeenLastCalledWith(
      "It must not be before the date of the offer."
    );
    expect(mutate).not.toHaveBeenCalled();
  });

  it("sends nothing while a field holds what it cannot read itself", async () => {
    const form = render();
    form.field("validUntil").reportValidity = () => false;
    await form.save();
    expect(mutate).not.toHaveBeenCalled();
  });

  it("shows a validation rule's message at its field and keeps what was typed", async () => {
    const form = render();
    const error = {
      message: "Round 1 is closed.",
      path: ["uiapi", "offer"],
      extensions: { fields: ["Round__c"] }
    };
    mutate.mockResolvedValueOnce({ data: null, errors: [error] });
    await form.change("package", "A");
    await form.save();
    expect(form.field("round").setCustomValidity).toHaveBeenLastCalledWith("Round 1 is closed.");
    expect(form.recorded).not.toHaveBeenCalled();
    expect((form.field("package") as unknown as { value: string }).value).toBe("A");
  });

  it("cannot make a second offer by trying again: the same id, and its duplicate means saved", async () => {
    const form = render();
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await form.save();
    const first = sent().offer;
    expect(form.recorded).not.toHaveBeenCalled();
    expect(
      form.element.shadowRoot?.querySelector("c-error-panel")?.shadowRoot?.textContent
    ).toContain("cannot make a second offer");
    await expect(form.element).toBeAccessible();
    const message =
      "duplicate value found: Offer_External_Id__c duplicates value on record with id: a02";
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message, path: ["uiapi", "offer"] }] });
    await form.save();
    expect(sent().offer).toEqual(first);
    expect(form.recorded).toHaveBeenCalledTimes(1);
  });
});
