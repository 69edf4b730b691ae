import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import ApprovalList from "c/approvalList";

jest.mock("@salesforce/customPermission/Approve_Offers", () => ({ default: undefined }), {
  virtual: true
});
jest.mock("@salesforce/user/Id", () => ({ default: "005d" }), { virtual: true });

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
  getLastConfig(): { variables: { where: object } };
};
const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

const request = (id: string, more: object = {}): object => ({
  Id: id,
  LastModifiedDate: { value: new Date().toISOString() },
  Round__c: { value: 2 },
  Side__c: { value: "Ours" },
  Status__c: { value: "Draft" },
  Package__c: { value: "A" },
  Needs_Approval__c: { value: true },
  Approval__c: { value: "Requested", label: "Requested" },
  Approval_Requested_By__c: { value: "005m" },
  Approval_Requested_By__r: { Name: { value: "Marie" } },
  Approver__c: { value: "005d" },
  Approver__r: { Name: { value: "Dora" } },
  Base_Amount__c: { value: 400_000 },
  Total_Amount__c: { value: 380_000 },
  Negotiation__c: { value: "a00" },
  Year_Count__c: { value: 5 },
  Negotiation__r: {
    Name: { value: "CHU de Valmont · 2027" },
    Policy_Cut_Percent__c: { value: 3 },
    Policy_Term_Months__c: { value: 36 }
  },
  ...more
});
const data = (...nodes: object[]): object => ({
  uiapi: { query: { Negotiation_Offer__c: { edges: nodes.map((node) => ({ node })) } } }
});

function render(): HTMLElement {
  const element = createElement("c-approval-list", { is: ApprovalList });
  document.body.appendChild(element);
  return element;
}
const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? "";

function card(element: HTMLElement): { heading: string; errors: readonly unknown[] } {
  return element.shadowRoot?.querySelector("c-home-card") as never;
}

describe("c-approval-list", () => {
  it("lists what waits for the reader, the oldest first, and why it is asked", async () => {
    const element = render();
    const older = { LastModifiedDate: { value: "2026-01-02T10:00:00Z" }, Round__c: { value: 1 } };
    wire.emit(data(request("a02"), request("a01", older)));
    await settle();
    const rows = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(rows.map((row) => row.dataset.id)).toEqual(["a01", "a02"]);
    expect(rows[1]?.textContent).toContain("CHU de Valmont · 2027 · Round 2 · A");
    expect(rows[1]?.textContent).toContain("$380,000▼ −5.00%");
    expect(rows[1]?.textContent).toContain("Beyond the offer policy: price, term");
    expect(rows[1]?.textContent).toContain("Marie, since today");
    expect(card(element).heading).toContain("(2)");
    await expect(element).toBeAccessible();
  });

  it("says what the first year does not: net of what is given, and all the years", async () => {
    const element = render();
    const given = { Net_Amount__c: { value: 372_000 }, Contract_Amount__c: { value: 2_000_000 } };
    wire.emit(data(request("a01", given)));
    await settle();
    expect(textOf(element)).toContain(
      "Net of all gives $372,000 ▼ −7.00% · Contract over 5 years $2,000,000"
    );
    await expect(element).toBeAccessible();
  });

  it("asks for requests of the reader or of nobody, and shows none that the reader may not answer", async () => {
    const element = render();
    await settle();
    expect(JSON.stringify(wire.getLastConfig().variables.where)).toContain("005d");
    const unnamed = { Approver__c: { value: null }, Approver__r: null };
    wire.emit(data(request("a03", unnamed)));
    await settle();
    expect(textOf(element)).toBe("");
    await expect(element).toBeAccessible();
  });

  it("shows nothing to who is never asked or has no access, but says what failed otherwise", async () => {
    const element = render();
    wire.emitErrors([
      { message: 'Unknown type "Negotiation_Offer__c_Filter".' },
      { message: "Cannot query field 'Negotiation_Offer__c'" }
    ]);
    await settle();
    expect(textOf(element)).toBe("");
    wire.emitErrors([{ message: "Something broke" }]);
    await settle();
    expect(card(element).errors).toEqual([{ message: "Something broke" }]);
    await expect(element).toBeAccessible();
  });

  it("approves in place and says so", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = render();
    const answered = jest.fn();
    element.addEventListener("answered", answered);
    wire.emit(data(request("a01")));
    await settle();
    const answer = element.shadowRoot?.querySelector("c-offer-approval-answer");
    answer?.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    await settle();
    expect(mutate.mock.calls[0][0].variables.answer).toEqual({
      Id: "a01",
      Negotiation_Offer__c: { Approval__c: "Approved", Approval_Reason__c: null }
    });
    expect(answered).toHaveBeenCalled();
  });
});
