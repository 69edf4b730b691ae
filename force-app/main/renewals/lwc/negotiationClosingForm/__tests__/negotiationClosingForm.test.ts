import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import NegotiationClosingForm from "c/negotiationClosingForm";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const adapter = (of: unknown): { emit(value: unknown): void } => of as never;
const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 10): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));
type Form = HTMLElement & { save(): Promise<void> };
type Field = HTMLElement & {
  value: string;
  setCustomValidity: jest.Mock<void, [string]>;
  reportValidity: jest.Mock;
};

const nodes = (...all: object[]): object => ({ edges: all.map((node) => ({ node })) });
const line = (id: string, base: number, proposed: number): object => ({
  Id: id,
  Product__r: { Name: { value: `Product ${id}` } },
  Base_Price__c: { value: base },
  Proposed_Price__c: { value: proposed }
});

function data(negotiation: object = {}): object {
  const node = {
    Id: "a00",
    CurrencyIsoCode: { value: "EUR" },
    Phase__c: { value: "Agree" },
    Revision__c: { value: 7 },
    Due_Amount__c: { value: 100_000 },
    Forecast_Amount__c: { value: 104_000 },
    Term_End_Date__c: { value: "2099-12-31" },
    Negotiation_Lines__r: nodes(line("l1", 60_000, 66_000), line("l2", 40_000, 44_000)),
    ...negotiation
  };
  const made = {
    Id: "o1",
    Round__c: { value: 3 },
    Side__c: { value: "Ours" },
    Status__c: { value: "Sent" },
    Package__c: { value: "B" },
    Total_Amount__c: { value: 104_000 }
  };
  const priced = (lineId: string, amount: number): object => ({
    Offer__c: { value: "o1" },
    Negotiation_Line__c: { value: lineId },
    Price__c: { value: amount }
  });
  return {
    uiapi: {
      query: {
        Renewal_Negotiation__c: nodes(node),
        Negotiation_Offer__c: nodes(made),
        Offer_Line__c: nodes(priced("l1", 62_000), priced("l2", 42_000))
      }
    }
  };
}

async function render(negotiation: object = {}): Promise<{ form: Form; closed: jest.Mock }> {
  const form = createElement("c-negotiation-closing-form", { is: NegotiationClosingForm });
  Object.assign(form, { recordId: "a00" });
  const closed = jest.fn();
  form.addEventListener("closed", closed);
  document.body.appendChild(form);
  adapter(getObjectInfo).emit({ fields: {}, defaultRecordTypeId: "012" });
  adapter(getPicklistValues).emit({ values: [{ value: "Price", label: "Price" }] });
  wire.emit(data(negotiation));
  await settle();
  return { form: form as unknown as Form, closed };
}

const text = (form: HTMLElement): string =>
  (form.shadowRoot?.textContent ?? "").replaceAll(/\s+/g, " ");
const field = (form: HTMLElement, name: string): Field | undefined => {
  const found = form.shadowRoot?.querySelector<Field>(`[data-field="${name}"]`) ?? undefined;
  return found && watched(found);
};

/** Stubs have no validity of their own. */
function watched(found: Field): Field {
  if (jest.isMockFunction(found.setCustomValidity)) return found;
  let message = "";
  found.setCustomValidity = jest.fn((given: string) => {
    message = given;
  });
  found.reportValidity = jest.fn(() => message === "");
  return found;
}

async function type(form: HTMLElement, name: string, value: string): Promise<void> {
  for (const each of form.shadowRoot?.querySelectorAll<Field>("[data-field]") ?? []) watched(each);
  field(form, name)?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
  for (const each of form.shadowRoot?.querySelectorAll<Field>("[data-field]") ?? []) watched(each);
}
async function price(form: HTMLElement, lineId: string, typed: string): Promise<void> {
  form.shadowRoot
    ?.querySelector("c-negotiation-closing-lines")
    ?.dispatchEvent(new CustomEvent("pricetyped", { detail: { lineId, text: typed } }));
  await settle();
}
async function save(form: Form): Promise<void> {
  for (const each of form.shadowRoot?.querySelectorAll<Field>("[data-field]") ?? []) watched(each);
  await form.save();
  await settle();
}
const sent = (call = 0): Record<string, { [object: string]: Record<string, unknown> }> =>
  mutate.mock.calls[call][0].variables;

describe("c-negotiation-closing-form", () => {
  it("shows what is retained and what is upsold as prices are typed", async () => {
    const { form } = await render();
    expect(text(form)).toContain("Final€110,000");
    expect(text(form)).toContain("Retained (GRR)100.0%");
    expect(text(form)).toContain("Upsell€10,000");
    expect(text(form)).toContain("Counts as: won");
    await expect(form).toBeAccessible();
    await price(form, "l1", "50,000");
    expect(text(form)).toContain("Retained (GRR)94.0%");
    expect(text(form)).toContain("Lost€6,000");
    expect(text(form)).toContain("Counts as: reduced");
    await expect(form).toBeAccessible();
  });

  it("takes over the prices of the offer agreed on and marks it accepted", async () => {
    mutate.mockResolvedValue({ data: {} });
    const { form, closed } = await render();
    const offers = form.shadowRoot?.querySelector("lightning-combobox") as unknown as Field & {
      options: { label: string }[];
    };
    expect(offers.options.map(({ label }) => label)).toEqual([
      "No offer: prices below",
      "Round 3 · ours B · €104,000"
    ]);
    offers.dispatchEvent(new CustomEvent("change", { detail: { value: "o1" } }));
    await settle();
    await save(form);
    expect(sent().accepted).toEqual({ Id: "o1", Negotiation_Offer__c: { Status__c: "Accepted" } });
    expect(sent().line0?.Negotiation_Line__c).toEqual({ Final_Price__c: 62_000 });
    expect(sent().closing?.Renewal_Negotiation__c).toMatchObject({
      Phase__c: "Closed",
      Result__c: "Won",
      Final_Amount__c: 104_000
    });
    expect(closed.mock.calls[0][0].detail.result).toBe("Won");
  });

  it("asks why a renewal was lost before anything is sent", async () => {
    mutate.mockResolvedValue({ data: {} });
    const { form, closed } = await render();
    await type(form, "ending", "lost");
    expect(form.shadowRoot?.querySelector("c-negotiation-closing-lines")).toBeNull();
    await expect(form).toBeAccessible();
    await save(form);
    expect(field(form, "lossReason")?.setCustomValidity).toHaveBeenLastCalledWith(
      "Say why it was lost or reduced."
    );
    expect(mutate).not.toHaveBeenCalled();
    await type(form, "lossReason", "Price");
    await type(form, "competitor", "MedIndex");
    await save(form);
    expect(sent().closing?.Renewal_Negotiation__c).toEqual({
      Phase__c: "Closed",
      Result__c: "Lost",
      Final_Amount__c: 0,
      Competitor__c: "MedIndex",
      Loss_Reason__c: "Price"
    });
    expect(closed).toHaveBeenCalled();
  });

  it("does not close without a price for each line", async () => {
    const { form } = await render();
    await price(form, "l2", "");
    await save(form);
    expect(text(form)).toContain("A final price of 0 or more is needed");
    expect(mutate).not.toHaveBeenCalled();
    await expect(form).toBeAccessible();
  });

  it("takes one amount where the negotiation has no lines", async () => {
    mutate.mockResolvedValue({ data: {} });
    const { form } = await render({ Negotiation_Lines__r: nodes() });
    expect(form.shadowRoot?.querySelector("c-negotiation-closing-lines")).toBeNull();
    await type(form, "amount", "103,500");
    expect(text(form)).toContain("Final€103,500");
    await expect(form).toBeAccessible();
    await save(form);
    expect(sent().closing?.Renewal_Negotiation__c).toMatchObject({ Final_Amount__c: 103_500 });
  });

  it("puts what the platform refuses where it was typed", async () => {
    const refusals = [
      {
        message: "Too late",
        path: ["uiapi", "closing"],
        extensions: { fields: ["Grace_End_Date__c"] }
      },
      { message: "Line locked", path: ["uiapi", "line1"] },
      { message: "Saved by Dora meanwhile", path: ["uiapi", "lock"] }
    ];
    mutate.mockResolvedValue({ errors: refusals });
    const { form, closed } = await render({ Term_End_Date__c: { value: "2020-12-31" } });
    await save(form);
    expect(field(form, "graceEnd")?.setCustomValidity).toHaveBeenLastCalledWith("Too late");
    const lines = form.shadowRoot?.querySelector("c-negotiation-closing-lines") as unknown as {
      problems: Map<string, string>;
    };
    expect([...lines.problems]).toEqual([["l2", "Line locked"]]);
    const panels = [...(form.shadowRoot?.querySelectorAll("c-error-panel") ?? [])];
    expect(panels.map((panel) => panel.shadowRoot?.textContent).join()).toContain(
      "Saved by Dora meanwhile"
    );
    expect(closed).not.toHaveBeenCalled();
    await expect(form).toBeAccessible();
  });

  it("says when it is not known whether a lost connection saved, and sends nothing twice", async () => {
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const { form, closed } = await render();
    await save(form);
    expect(text(form)).toContain("it is not known whether this was saved");
    await expect(form).toBeAccessible();
    wire.emit(
      data({
        Phase__c: { value: "Closed" },
        Result__c: { value: "Won" },
        Final_Amount__c: { value: 110_000 }
      })
    );
    await settle();
    await save(form);
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("closes on another try when the lost one was not saved", async () => {
    mutate.mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValue({ data: {} });
    const { form, closed } = await render();
    await save(form);
    await save(form);
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("closes nothing that somebody else closed meanwhile", async () => {
    const { form } = await render();
    wire.emit(data({ Phase__c: { value: "Closed" }, Result__c: { value: "Lost", label: "Lost" } }));
    await settle();
    expect(text(form)).toContain("Closed: Lost");
    await save(form);
    expect(mutate).not.toHaveBeenCalled();
    await expect(form).toBeAccessible();
  });

  it("says who grants access", async () => {
    const { form } = await render();
    wire.emitErrors([{ message: "INSUFFICIENT_ACCESS" }]);
    await settle();
    const panel = form.shadowRoot?.querySelector("c-error-panel");
    expect(panel?.shadowRoot?.textContent).toContain("Renewals Edit");
    await expect(form).toBeAccessible();
  });
});
