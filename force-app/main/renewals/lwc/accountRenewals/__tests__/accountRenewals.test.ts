import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import AccountRenewals from "c/accountRenewals";
import { renewalRow } from "../renewalRows";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const node = {
  Id: "a00",
  Name: { value: "CHU de Valmont · 2027" },
  Phase__c: { value: "Bargain", label: "Bargain" },
  Decision_Date__c: { value: "2027-01-04" },
  Due_Amount__c: { value: 412_000 }
};
const data = (...nodes: object[]): object => ({
  uiapi: { query: { Renewal_Negotiation__c: { edges: nodes.map((each) => ({ node: each })) } } }
});
const settle = (): Promise<void> => Promise.resolve();

function render(): HTMLElement {
  const element = createElement("c-account-renewals", { is: AccountRenewals });
  Object.assign(element, { recordId: "001" });
  document.body.appendChild(element);
  return element;
}

describe("renewalRow", () => {
  const settings = { locale: "en-US", currency: "EUR", timeZone: "UTC" };

  it("puts a decision in its bucket by the user's day", () => {
    expect(renewalRow(node, settings, new Date("2026-11-24T12:00:00Z"))).toMatchObject({
      bucket: "31–60 days",
      amount: "€412,000",
      decision: "Jan 4, 2027"
    });
    expect(renewalRow(node, settings, new Date("2027-01-05T12:00:00Z"))).toMatchObject({
      bucket: "Overdue",
      badgeClass: "slds-badge slds-theme_error"
    });
  });

  it("stands missing dates and amounts", () => {
    const bare = { Id: "a00", Name: { value: "x" }, Phase__c: { value: "Open" } };
    expect(renewalRow(bare, settings, new Date())).toMatchObject({
      bucket: "",
      amount: "–",
      decision: "No decision date"
    });
  });
});

describe("c-account-renewals", () => {
  it("lists open negotiations", async () => {
    const element = render();
    wire.emit(data(node));
    await settle();
    expect(element.shadowRoot?.querySelector("li")?.textContent).toContain("CHU de Valmont · 2027");
    await expect(element).toBeAccessible();
  });

  it("shows no badge where no decision is dated", async () => {
    const element = render();
    wire.emit(data({ ...node, Decision_Date__c: { value: null } }));
    await settle();
    expect(element.shadowRoot?.querySelector(".slds-badge")).toBeNull();
    expect(element.shadowRoot?.querySelector("li")?.textContent).toContain("No decision date");
    await expect(element).toBeAccessible();
  });

  it("offers a new one only to those who may create it", async () => {
    const element = render();
    wire.emit(data());
    await settle();
    const empty = element.shadowRoot?.querySelector("c-empty-state") as unknown as {
      actionLabel: string;
    };
    expect(empty.actionLabel).toBe("");
    info.emit({ createable: true, fields: {} });
    await settle();
    expect(empty.actionLabel).toBe("New negotiation");
    await expect(element).toBeAccessible();
  });

  it("says who grants access", async () => {
    const element = render();
    wire.emitErrors([
      {
        message:
          "Field 'Renewal_Negotiation__c' in type 'RecordQuery' is undefined (FieldUndefined)"
      }
    ]);
    await settle();
    expect(element.shadowRoot?.querySelector("c-error-panel")?.shadowRoot?.textContent).toContain(
      "Renewals View"
    );
    await expect(element).toBeAccessible();
  });
});
