import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import OfferApproval from "c/offerApproval";

jest.mock("@salesforce/customPermission/Approve_Offers", () => ({ default: undefined }), {
  virtual: true
});
jest.mock("@salesforce/user/Id", () => ({ default: "005d" }), { virtual: true });

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

const offer = {
  Id: "a01",
  LastModifiedDate: { value: "2026-11-20T10:00:00Z" },
  Round__c: { value: 2 },
  Side__c: { value: "Ours" },
  Status__c: { value: "Draft" },
  Needs_Approval__c: { value: true },
  Base_Amount__c: { value: 400_000 },
  Total_Amount__c: { value: 390_000 },
  Net_Amount__c: { value: 378_000 },
  Free_Content_Amount__c: { value: 12_000 },
  Year_Count__c: { value: 3 },
  Contract_Amount__c: { value: 1_200_000 },
  Term_Months__c: { value: 36 },
  Lowest_Cap_Percent__c: { value: 3 },
  Negotiation__c: { value: "a00" },
  Negotiation__r: {
    Policy_Cut_Percent__c: { value: 3 },
    Policy_Term_Months__c: { value: 24 },
    Policy_Cap_Percent__c: { value: 3 }
  }
};
const asked = {
  Approval__c: { value: "Requested", label: "Requested" },
  Approval_Requested_By__c: { value: "005m" },
  Approval_Requested_By__r: { Name: { value: "Marie" } },
  Approver__c: { value: "005d" },
  Approver__r: { Name: { value: "Dora" } }
};

async function render(more: object = {}, updateable = true): Promise<HTMLElement> {
  const element = createElement("c-offer-approval", { is: OfferApproval });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  info.emit({ fields: { Approval__c: { updateable } } });
  const node = { ...offer, ...more };
  wire.emit({ uiapi: { query: { Negotiation_Offer__c: { edges: [{ node }] } } } });
  await settle();
  return element;
}
const textOf = (element: HTMLElement): string =>
  (element.shadowRoot?.textContent ?? "").replaceAll(/\s+/g, " ");
const labels = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("lightning-button") ?? [])].map(
    (button) => (button as unknown as { label: string }).label
  );
const facts = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll(".fact") ?? [])].map((fact) =>
    (fact.textContent ?? "").replaceAll(/\s+/g, " ").trim()
  );

describe("c-offer-approval", () => {
  it("says what goes further than the offer policy", async () => {
    const element = await render();
    expect(textOf(element)).toContain("Needs approval before it is sent");
    expect(facts(element)).toEqual([
      "First year$390,000▼ −2.50%",
      "Content given free a year$12,000",
      "Net of all gives$378,000▼ −5.50%beyond the offer policy",
      "Contract over 3 years$1,200,000",
      "Term in months36beyond the offer policy",
      "Lowest cap promised a year3.0%"
    ]);
    await expect(element).toBeAccessible();
  });

  it("asks for approval and tells the page", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = await render();
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    expect(labels(element)).toEqual(["Ask for approval"]);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    await settle();
    expect(mutate.mock.calls[0][0].variables.approval.Negotiation_Offer__c).toEqual({
      Approval__c: "Requested",
      Approval_Reason__c: null
    });
    expect(changed).toHaveBeenCalled();
  });

  it("lets the approver answer, and says who asked when", async () => {
    const element = await render(asked);
    expect(textOf(element)).toContain("Waits for Dora");
    expect(textOf(element)).toContain("Asked by Marie, Nov 20, 2026");
    expect(element.shadowRoot?.querySelector("c-offer-approval-answer")).not.toBeNull();
    expect(labels(element)).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it("lets who asked recall", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "Refused" }] });
    const mine = {
      ...asked,
      Approval_Requested_By__c: { value: "005d" },
      Approver__c: { value: "005x" }
    };
    const element = await render(mine);
    expect(labels(element)).toEqual(["Recall"]);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    await settle();
    expect(mutate.mock.calls[0][0].variables.approval.Negotiation_Offer__c).toEqual({
      Approval__c: null
    });
    const panels = [...(element.shadowRoot?.querySelectorAll("c-error-panel") ?? [])];
    expect(panels.map((panel) => panel.shadowRoot?.textContent).join("")).toContain("Refused");
    await expect(element).toBeAccessible();
  });

  it("tells why it was rejected, and that an approval no longer holds", async () => {
    const rejected = {
      ...asked,
      Approval__c: { value: "Rejected", label: "Rejected" },
      Approval_Reason__c: { value: "Keep the cap" }
    };
    const element = await render(rejected);
    expect(textOf(element)).toContain("Rejected by Dora");
    expect(textOf(element)).toContain("Keep the cap");
    expect(labels(element)).toEqual(["Ask again"]);
    await expect(element).toBeAccessible();
    const approved = { Approval__c: { value: "Approved", label: "Approved" } };
    const changed = await render({ ...asked, ...approved, Approved_Amount__c: { value: 395_000 } });
    expect(textOf(changed)).toContain("Changed since it was approved");
  });

  it("offers nothing to who may only read, and is not there for their offers", async () => {
    expect(labels(await render({}, false))).toEqual([]);
    const theirs = await render({ Side__c: { value: "Theirs" } });
    expect(textOf(theirs)).toBe("");
  });

  it("says who grants access", async () => {
    const element = createElement("c-offer-approval", { is: OfferApproval });
    Object.assign(element, { recordId: "a01" });
    document.body.appendChild(element);
    wire.emit({ uiapi: { query: { Negotiation_Offer__c: { edges: [] } } } });
    await settle();
    const panel = element.shadowRoot?.querySelector("c-error-panel");
    expect(panel?.shadowRoot?.textContent).toContain("Renewals View");
    await expect(element).toBeAccessible();
  });
});
