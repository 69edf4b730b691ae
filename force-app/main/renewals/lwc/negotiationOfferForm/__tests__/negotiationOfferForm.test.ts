import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import NegotiationOfferForm from "c/negotiationOfferForm";
import type { PackageContent } from "c/offerPackage";

const mutate = executeMutation as unknown as jest.Mock;
const NEGOTIATION = {
  id: "n1",
  revision: 3,
  currency: "EUR",
  phase: "Bargain",
  lines: [
    { id: "l1", productId: "p1", product: "Atlas", base: 200_00, price: undefined, cap: undefined },
    {
      id: "l2",
      productId: "p2",
      product: "Journals",
      base: 100_00,
      price: undefined,
      cap: undefined
    }
  ],
  offers: [{ round: 2, side: "Ours", state: "Sent" }]
};
type Field = HTMLElement & {
  value: string;
  setCustomValidity: jest.Mock;
  reportValidity: jest.Mock;
};

async function settle(turns = 6): Promise<void> {
  await Promise.resolve();
  if (turns > 0) await settle(turns - 1);
}

async function render(): Promise<{
  form: HTMLElement;
  field(name: string): Field;
  grid(): HTMLElement & { content: PackageContent };
  answer(name: "confirmed" | "cancelled"): Promise<void>;
  heard: unknown[];
}> {
  const form = createElement("c-negotiation-offer-form", { is: NegotiationOfferForm });
  Object.assign(form, { negotiation: NEGOTIATION });
  const heard: unknown[] = [];
  form.addEventListener("offerrecorded", (event) => heard.push((event as CustomEvent).detail));
  form.addEventListener("offercancelled", () => heard.push("cancelled"));
  document.body.appendChild(form);
  await settle();
  const root = form.shadowRoot;
  for (const each of root?.querySelectorAll<Field>("[data-field]") ?? [])
    Object.assign(each, { setCustomValidity: jest.fn(), reportValidity: jest.fn(() => true) });
  return {
    form,
    heard,
    field: (name) => root?.querySelector(`[data-field="${name}"]`) as unknown as Field,
    grid: () =>
      root?.querySelector("c-offer-grid") as unknown as HTMLElement & { content: PackageContent },
    async answer(name) {
      root?.querySelector("c-inline-form")?.dispatchEvent(new CustomEvent(name));
      await settle();
    }
  };
}

async function type(field: Field, value: string): Promise<void> {
  field.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
}

const prices = (content: PackageContent): unknown[] => [...content.terms.values()];

beforeEach(() => {
  mutate.mockReset().mockResolvedValue({ data: {} });
});

describe("c-negotiation-offer-form", () => {
  it("begins in the running round, today, without prices", async () => {
    const { form, field, grid } = await render();
    expect(String(field("round").value)).toBe("2");
    expect(field("date").value).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(prices(grid().content)).toEqual([]);
    await expect(form).toBeAccessible();
  });

  it("spreads a total, takes typed lines, and records over years", async () => {
    const { field, grid, answer, heard, form } = await render();
    await type(field("total"), "300");
    expect(prices(grid().content)).toEqual([{ price1: 200_00 }, { price1: 100_00 }]);
    form.shadowRoot
      ?.querySelector("lightning-radio-group")
      ?.dispatchEvent(new CustomEvent("change", { detail: { value: "2" } }));
    await settle();
    expect(grid().content.head.years).toBe(2);
    await answer("confirmed");
    const { variables } = mutate.mock.calls[0][0];
    expect(Object.keys(variables)).toEqual(["revision", "offer0", "line0x0", "line0x1", "status"]);
    expect(variables.offer0.Negotiation_Offer__c).toMatchObject({ Side__c: "Theirs", Round__c: 2 });
    expect(heard).toEqual([{ round: 2 }]);
  });

  it("records nothing while prices are missing, and says so", async () => {
    const { form, answer } = await render();
    await answer("confirmed");
    expect(mutate).not.toHaveBeenCalled();
    expect(form.shadowRoot?.querySelector(".problem")?.textContent).not.toBe("");
    await expect(form).toBeAccessible();
  });

  it("shows a rule's message at its field, and a line's with its product", async () => {
    const { form, field, answer } = await render();
    await type(field("total"), "300");
    mutate.mockResolvedValueOnce({
      errors: [
        {
          message: "Too late.",
          path: ["uiapi", "offer0"],
          extensions: { fields: ["Valid_Until__c"] }
        },
        { message: "Negative.", path: ["uiapi", "line0x1"] }
      ]
    });
    await answer("confirmed");
    expect(field("validUntil").setCustomValidity).toHaveBeenLastCalledWith("Too late.");
    expect(
      form.shadowRoot?.querySelector("c-inline-form")?.shadowRoot?.querySelector("c-error-panel")
        ?.shadowRoot?.textContent
    ).toContain("Journals: Negative.");
    await expect(form).toBeAccessible();
  });

  it("finds its own earlier save, whose reply was lost, instead of recording it twice", async () => {
    const { form, field, answer, heard } = await render();
    await type(field("total"), "300");
    await answer("confirmed");
    const key = mutate.mock.calls[0][0].variables.offer0.Negotiation_Offer__c.Offer_External_Id__c;
    const found = { ...NEGOTIATION, offers: [{ externalId: key }] };
    Object.assign(form, { reload: () => Promise.resolve({ negotiation: found, packages: [] }) });
    heard.length = 0;
    mutate.mockResolvedValueOnce({
      errors: [{ message: "Meanwhile", path: ["uiapi", "revision"] }]
    });
    await answer("confirmed");
    await answer("cancelled");
    expect(heard).toEqual([{ round: 2 }, "cancelled"]);
    expect(mutate).toHaveBeenCalledTimes(2);
  });

  it("tries once more where somebody else saved meanwhile", async () => {
    const { form, field, answer, heard } = await render();
    await type(field("total"), "300");
    const reload = (): Promise<object> =>
      Promise.resolve({ negotiation: { ...NEGOTIATION, revision: 4 }, packages: [] });
    Object.assign(form, { reload });
    mutate.mockResolvedValueOnce({
      errors: [{ message: "Meanwhile", path: ["uiapi", "revision"] }]
    });
    await answer("confirmed");
    expect(heard).toEqual([{ round: 2 }]);
    expect(mutate).toHaveBeenCalledTimes(2);
  });
});
