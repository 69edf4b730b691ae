import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import LightningConfirm from "lightning/confirm";
import DealInvoices from "c/dealInvoices";

interface Wire {
  emit(
    value: unknown,
    filter?: (config: { query: unknown }) => boolean,
    refresh?: () => Promise<void>
  ): void;
  emitErrors(errors: unknown[], filter?: (config: { query: unknown }) => boolean): void;
}
const [reads, info] = [graphql, getObjectInfo].map((adapter) => adapter as unknown as Wire);
const mutate = executeMutation as jest.Mock;
const confirm = jest.spyOn(LightningConfirm, "open");
const ofFees = ({ query }: { query: unknown }): boolean => String(query).includes("Member_Fee__c");
const ofDeal = (config: { query: unknown }): boolean => !ofFees(config);

type Fields = Record<string, unknown>;
const stored = (of: unknown): object => ({ value: of });
const deal = {
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          {
            node: {
              Id: "a01",
              Name: stored("Aurélia"),
              Currency_Code__c: stored("EUR"),
              Applied_Invoice_Tolerance__c: stored(1),
              Deal_Years__r: {
                edges: [1, 2].map((position) => ({
                  node: {
                    Id: `y${position}`,
                    Position__c: stored(position),
                    Start_Date__c: stored(`${2026 + position}-01-01`),
                    End_Date__c: stored(`${2026 + position}-12-31`)
                  }
                }))
              },
              Deal_Members__r: {
                edges: ["CHU Nord", "École Sud"].map((name, index) => ({
                  node: { Id: `m${index}`, Member_Account__r: { Name: stored(name) } }
                }))
              }
            }
          }
        ]
      }
    }
  }
};
const fee = (Id: string, member: number, net: number, fields: Fields = {}): object => ({
  node: {
    Id,
    Member__c: stored(`m${member}`),
    Deal_Year__c: stored("y1"),
    Kind__c: { value: "Share", label: "Share" },
    Net_Amount__c: stored(net),
    VAT_Amount__c: stored(net / 5),
    ...fields
  }
});
const invoice = (net: number, vat: number, currency = "EUR"): Fields => ({
  Invoice_Number__c: stored(`F-${net}`),
  Invoice_Date__c: stored("2027-02-01"),
  Invoiced_Net_Amount__c: stored(net),
  Invoiced_VAT_Amount__c: stored(vat),
  Invoice_Currency_Code__c: stored(currency)
});
const FEES = [
  fee("f1", 1, 100, invoice(100, 20)),
  fee("f2", 0, 200, invoice(203, 40)),
  fee("f3", 0, 50),
  fee("f4", 1, 300, { ...invoice(310, 62, "CHF"), Deal_Year__c: stored("y2") })
];

async function settle(turns = 8): Promise<void> {
  await Promise.resolve();
  if (turns > 1) await settle(turns - 1);
}
/** What the org holds of the fees; `found` is read at the next time that the page reads again. */
function emitFees(fees: object[], found: object[] = fees): void {
  const data = { uiapi: { query: { year1: { edges: fees }, year2: { edges: [] } } } };
  reads?.emit(data, ofFees, () => Promise.resolve(emitFees(found)));
}
async function render(fees: object[] | undefined, updateable = true): Promise<HTMLElement> {
  const element = createElement("c-deal-invoices", { is: DealInvoices });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  await settle();
  if (fees) {
    reads?.emit(deal, ofDeal);
    emitFees(fees);
  }
  info?.emit({ fields: { Invoiced_Net_Amount__c: { updateable } } });
  await settle();
  return element;
}
const all = <Found extends Element>(element: Element, selector: string): Found[] => [
  ...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])
];
const part = (element: HTMLElement, name: string): HTMLElement => {
  const [found] = all<HTMLElement>(element, name);
  if (!found) throw new Error(`No ${name}`);
  return found;
};
const row = (element: HTMLElement, id: string): string =>
  all(element, `tr[data-id="${id}"] > *`)
    .map((cell) => [...cell.childNodes].map((node) => node.textContent).join(" "))
    .join(" ")
    .replace(/\s+/gu, " ");
const fact = (element: HTMLElement, key: string): string =>
  all(part(element, "c-fact-strip"), `[data-key="${key}"]`)[0]?.textContent ?? "";
const press = async (element: HTMLElement, selector: string): Promise<void> => {
  all<HTMLElement>(element, selector)[0]?.click();
  await settle();
};
const type = async (element: HTMLElement, selector: string, text: string): Promise<void> => {
  all(element, selector)[0]?.dispatchEvent(new CustomEvent("change", { detail: { value: text } }));
  await settle();
};
const allow = (element: HTMLElement): void => {
  for (const input of all(element, "lightning-input"))
    Object.assign(input, { reportValidity: () => true });
};
const sent = (): { Id: string; Member_Fee__c: Fields }[] =>
  Object.values((mutate.mock.calls[0] as [{ variables: Fields }])[0].variables) as never;

describe("c-deal-invoices", () => {
  beforeEach(() => {
    mutate.mockReset().mockResolvedValue({});
    confirm.mockReset().mockResolvedValue(true);
  });
  afterEach(() => document.body.replaceChildren());

  it("sets each line beside its invoice, net and VAT apart, and sums them", async () => {
    const element = await render(FEES);
    expect(all(element, "tbody tr").map((each) => each.getAttribute("data-id"))).toEqual([
      "f2",
      "f3",
      "f1",
      "f4"
    ]);
    expect(row(element, "f2")).toMatch(
      /CHU Nord 2027 Share 200\.00 40\.00 F-203 Feb 1, 2027 203\.00 40\.00 Net amount differs \+3\.00/
    );
    expect(row(element, "f3")).toContain("Not invoiced");
    expect(row(element, "f1")).toContain("Matches");
    expect(row(element, "f4")).toContain("310.00 CHF");
    expect(fact(element, "due")).toMatch(/650\.00 EUR[\s\S]*VAT 130\.00/);
    expect(fact(element, "invoiced")).toMatch(/303\.00[\s\S]*47%/);
    expect(fact(element, "open")).toContain("50.00");
    expect(fact(element, "differs")).toMatch(/2[\s\S]*Tolerance 0\.01/);
    await expect(element).toBeAccessible();
  });

  it("filters by year, check and words, and sums what is shown", async () => {
    const element = await render(FEES);
    await type(element, ".year", "y2");
    expect(all(element, "tbody tr")).toHaveLength(1);
    await type(element, ".year", "all");
    await press(part(part(element, "c-filtered-table"), "c-filter-buttons"), '[data-key="open"]');
    expect(fact(element, "due")).toContain("50.00");
    await press(part(part(element, "c-filtered-table"), "c-filter-buttons"), '[data-key="all"]');
    await type(part(element, "c-filtered-table"), ".search", "ecole");
    expect(all(element, "tbody tr")).toHaveLength(2);
    await type(part(element, "c-filtered-table"), ".search", "f-203");
    expect(all(element, "tbody tr")).toHaveLength(1);
    await type(part(element, "c-filtered-table"), ".search", "nobody");
    expect(part(element, "c-filtered-table").shadowRoot?.textContent).toContain("No line fits");
  });

  it("records an invoice, says what the check will find, and has the page read again", async () => {
    const element = await render(FEES);
    const refreshed = jest.fn();
    element.addEventListener("lightning__refresh", refreshed);
    await press(element, 'button[data-id="f3"]');
    const form = part(element, "c-deal-invoice-form");
    await type(form, '[data-field="number"]', "F-9");
    await type(form, '[data-field="net"]', "50.02");
    expect(all(form, '[data-key="outcome"]')[0]?.textContent).toBe("Net amount differs");
    await type(form, '[data-field="net"]', "50.01");
    await type(form, '[data-field="vat"]', "10");
    expect(all(form, '[data-key="outcome"]')[0]?.textContent).toBe("Within tolerance");
    await expect(element).toBeAccessible();
    allow(form);
    await press(form, '[data-do="save"]');
    expect(sent()).toEqual([
      {
        Id: "f3",
        Member_Fee__c: {
          Invoice_Number__c: "F-9",
          Invoice_Date__c: null,
          Invoiced_Net_Amount__c: 50.01,
          Invoiced_VAT_Amount__c: 10,
          Invoice_Currency_Code__c: "EUR"
        }
      }
    ]);
    expect(refreshed).toHaveBeenCalledTimes(1);
    expect(all(element, "c-deal-invoice-form")).toHaveLength(0);
  });

  it("tells of an invoice that somebody recorded meanwhile, and replaces it only when asked again", async () => {
    const element = await render(FEES);
    await press(element, 'button[data-id="f3"]');
    const form = part(element, "c-deal-invoice-form");
    await type(form, '[data-field="net"]', "50.01");
    allow(form);
    emitFees(FEES, [...FEES.slice(0, 2), fee("f3", 0, 50, invoice(60, 12)), ...FEES.slice(3)]);
    await press(form, '[data-do="save"]');
    expect(mutate).not.toHaveBeenCalled();
    const [panel] = all<HTMLElement & { errors: { message: string }[] }>(form, "c-error-panel");
    expect(panel?.errors[0]?.message).toMatch(/another invoice here: F-60, net 60\.00\./u);
    expect(all<HTMLInputElement>(form, '[data-field="number"]')[0]?.value).toBe("");
    await press(form, '[data-do="save"]');
    expect(sent()[0]?.Member_Fee__c).toMatchObject({
      Invoice_Number__c: null,
      Invoiced_Net_Amount__c: 50.01
    });
  });

  it("writes nothing where the same invoice stands already", async () => {
    const element = await render(FEES);
    await press(element, 'button[data-id="f3"]');
    const form = part(element, "c-deal-invoice-form");
    await type(form, '[data-field="number"]', "F-60");
    await type(form, '[data-field="date"]', "2027-02-01");
    await type(form, '[data-field="net"]', "60");
    await type(form, '[data-field="vat"]', "12");
    allow(form);
    emitFees(FEES, [...FEES.slice(0, 2), fee("f3", 0, 50, invoice(60, 12)), ...FEES.slice(3)]);
    await press(form, '[data-do="save"]');
    expect(mutate).not.toHaveBeenCalled();
    expect(all(element, "c-deal-invoice-form")).toHaveLength(0);
  });

  it("removes an invoice only after a yes, and keeps the form when the org refuses", async () => {
    const element = await render(FEES);
    await press(element, 'button[data-id="f1"]');
    const form = part(element, "c-deal-invoice-form");
    confirm.mockResolvedValueOnce(false);
    await press(form, '[data-do="remove"]');
    expect(mutate).not.toHaveBeenCalled();
    mutate.mockRejectedValueOnce(new Error("Failed to fetch"));
    await press(form, '[data-do="remove"]');
    const [panel] = all<HTMLElement & { errors: { kind: string }[] }>(form, "c-error-panel");
    expect(panel?.errors[0]?.kind).toBe("offline");
    await press(form, '[data-do="remove"]');
    expect(sent()[0]?.Member_Fee__c).toMatchObject({ Invoiced_Net_Amount__c: null });
    expect(all(element, "c-deal-invoice-form")).toHaveLength(0);
  });

  it("pastes several, tells what finds no line, and records all or none", async () => {
    const element = await render(FEES);
    await press(element, '[data-do="paste"]');
    const paste = part(part(element, "c-deal-invoices-paste"), "c-paste-box");
    const rows =
      "Member\tYear\tNet\nCHU Nord\t2027\t50\t10\tEUR\tF-7\t2027-03-01\nClinique\t2027\t9";
    await type(paste, "lightning-textarea", rows);
    expect(all(paste, "li").map((each) => each.textContent)).toEqual([
      "Lines that would be recorded: 1, of which differ: 0",
      "Row 3 (Clinique): nothing is due for this member and year."
    ]);
    await expect(element).toBeAccessible();
    await press(paste, '[data-do="apply"]');
    expect(sent()).toEqual([
      {
        Id: "f3",
        Member_Fee__c: {
          Invoice_Number__c: "F-7",
          Invoice_Date__c: "2027-03-01",
          Invoiced_Net_Amount__c: 50,
          Invoiced_VAT_Amount__c: 10,
          Invoice_Currency_Code__c: "EUR"
        }
      }
    ]);
    expect(all(element, "c-deal-invoices-paste")).toHaveLength(0);
  });

  it("gives a reader nothing to record, and says when nothing is due or cannot be read", async () => {
    const reader = await render(FEES, false);
    expect(all(reader, "tbody button")).toHaveLength(0);
    const nothing = await render([]);
    expect(all(nothing, "c-empty-state")).toHaveLength(1);
    await expect(nothing).toBeAccessible();
    const loading = await render(undefined);
    expect(all(loading, "c-deal-card")[0]).toHaveProperty("loading", true);
    reads?.emitErrors([{ message: "No access" }], ofFees);
    await settle();
    expect(all(loading, "c-deal-card")[0]).toHaveProperty("loading", false);
    await expect(loading).toBeAccessible();
  });
});
