import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { StripFact } from "c/factStrip";
import NegotiationAlternatives from "c/negotiationAlternatives";
import { modelResult, modelText, storedModel } from "../modelFields";

const mutate = executeMutation as unknown as jest.Mock;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const alternatives = {
  ourText: "Clinical tool alone",
  ourAmount: 26_500_000,
  theirText: "Titles one by one",
  theirAmount: undefined,
  theirModel: ""
};
const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );

type Strip = HTMLElement & { facts: readonly StripFact[] };

describe("the model's fields", () => {
  const text = modelText("", 210_000_000, "EUR");

  it("start from the published defaults and the amount due", () => {
    expect(text).toEqual({
      packagePrice: "2100000",
      titlesPrice: "",
      lostUse: "",
      years: "5",
      packageGrowthPercent: "5",
      titleGrowthPercent: "8",
      contentFeePercent: "5.7",
      loanCost: "17",
      requestRatePercent: "5"
    });
    expect(modelResult(text, "EUR")).toBeUndefined();
  });

  it("price the package as the worked example does, and come back as stored", () => {
    const full = { ...text, titlesPrice: "100000", lostUse: "20000" };
    const result = modelResult(full, "EUR");
    expect(result?.packagePrice).toBe(232_076_513);
    expect(result?.loans).toBe(1_700_000);
    expect(modelText(storedModel(full), undefined, "EUR")).toEqual(full);
  });

  it("have no result out of range, and survive a stored text that is no model", () => {
    expect(modelResult({ ...text, titlesPrice: "-1", lostUse: "0" }, "EUR")).toBeUndefined();
    expect(modelText("not JSON", undefined, "EUR").years).toBe("5");
    expect(modelText("[]", undefined, "EUR").years).toBe("5");
  });
});

describe("c-negotiation-alternatives", () => {
  async function render(updateable = true): Promise<HTMLElement> {
    const element = createElement("c-negotiation-alternatives", { is: NegotiationAlternatives });
    Object.assign(element, {
      recordId: "a00",
      revision: 3,
      currency: "EUR",
      due: 41_200_000,
      alternatives
    });
    document.body.appendChild(element);
    info.emit({ fields: { Their_Alternative_Model__c: { updateable } } });
    await settle();
    return element;
  }
  const find = (element: HTMLElement, selector: string): HTMLElement =>
    element.shadowRoot?.querySelector(selector) as HTMLElement;
  async function type(element: HTMLElement, field: string, value: string): Promise<void> {
    find(element, `[data-field="${field}"]`).dispatchEvent(
      new CustomEvent("change", { detail: { value } })
    );
    await settle();
  }
  async function press(element: HTMLElement, selector: string): Promise<void> {
    find(element, selector).dispatchEvent(new CustomEvent("click"));
    await settle();
  }
  async function answer(element: HTMLElement, name: "confirmed" | "cancelled"): Promise<void> {
    find(element, "c-inline-form").dispatchEvent(new CustomEvent(name));
    await settle();
  }

  it("shows both alternatives, and lets only who may edit price theirs", async () => {
    const element = await render(false);
    const sides = [...(element.shadowRoot?.querySelectorAll(".side") ?? [])];
    expect(sides.map((side) => side.textContent)).toEqual([
      "Our alternative, expected a year265,000Clinical tool alone",
      "Their alternative, cost a year–Titles one by one"
    ]);
    expect(find(element, "lightning-button")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("keeps what was weighed once the negotiation is closed", async () => {
    const element = await render();
    Object.assign(element, { closed: true });
    await settle();
    expect(find(element, ".actions")).toBeNull();
    expect(element.shadowRoot?.querySelectorAll(".side")).toHaveLength(2);
  });

  it("prices their alternative as figures are typed, and saves parameters and result", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = await render();
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    await press(element, "lightning-button");
    expect(find(element, "c-fact-strip")).toBeNull();
    await type(element, "titlesPrice", "100000");
    await type(element, "lostUse", "20000");
    await type(element, "titleGrowthPercent", "0");
    const strip = find(element, "c-fact-strip") as Strip;
    expect(strip.facts.find(({ key }) => key === "walkAway")?.value).toBe("122,700");
    await expect(element).toBeAccessible();
    await answer(element, "confirmed");
    const { negotiation, revision } = mutate.mock.calls[0][0].variables;
    expect(revision.Renewal_Negotiation__c).toEqual({ Revision__c: 3 });
    expect(negotiation.Renewal_Negotiation__c).toMatchObject({
      Their_Alternative_Amount__c: 122_700
    });
    expect(JSON.parse(negotiation.Renewal_Negotiation__c.Their_Alternative_Model__c)).toMatchObject(
      { packagePrice: 412_000, titlesPrice: 100_000, years: 5 }
    );
    expect(changed).toHaveBeenCalledTimes(1);
    expect(find(element, ".form")).toBeNull();
  });

  it("opens one form at a time, and tells that our alternative was weighed", async () => {
    const element = await render();
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    await press(element, "lightning-button + lightning-button");
    expect(find(element, "lightning-button")).toHaveProperty("disabled", true);
    await expect(element).toBeAccessible();
    find(element, "c-expected-alternative").dispatchEvent(new CustomEvent("closed"));
    await settle();
    await press(element, "lightning-button + lightning-button");
    find(element, "c-expected-alternative").dispatchEvent(new CustomEvent("saved"));
    await settle();
    expect(find(element, "c-expected-alternative")).toBeNull();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("keeps what was typed when the save is refused", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "Someone saved meanwhile." }] });
    const element = await render();
    await press(element, "lightning-button");
    await type(element, "titlesPrice", "1");
    await type(element, "lostUse", "0");
    await answer(element, "confirmed");
    expect(find(element, '[data-field="titlesPrice"]')).toHaveProperty("value", "1");
    expect(find(element, "c-inline-form")).toHaveProperty("errors.length", 1);
    await answer(element, "cancelled");
    expect(find(element, ".form")).toBeNull();
  });
});
