import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import type { StripFact } from "c/factStrip";
import NegotiationOutcome from "c/negotiationOutcome";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};

async function render(fields: Record<string, unknown>): Promise<HTMLElement> {
  const element = createElement("c-negotiation-outcome", { is: NegotiationOutcome });
  Object.assign(element, { recordId: "a00", currency: "EUR" });
  document.body.appendChild(element);
  const node = Object.fromEntries(
    Object.entries({ Phase__c: "Closed", ...fields }).map(([name, value]) => [name, { value }])
  );
  wire.emit({
    uiapi: { query: { Renewal_Negotiation__c: { edges: [{ node: { Id: "a00", ...node } }] } } }
  });
  await Promise.resolve();
  return element;
}
function facts(element: HTMLElement): Record<string, string> {
  const strip = element.shadowRoot?.querySelector("c-fact-strip") as unknown as {
    facts: readonly StripFact[];
  } | null;
  return Object.fromEntries(
    (strip?.facts ?? []).map(({ key, value, note }) => [
      key,
      [value, note].filter(Boolean).join(" ")
    ])
  );
}

describe("c-negotiation-outcome", () => {
  it("counts what is retained and what came on top", async () => {
    const element = await render({ Due_Amount__c: 100, Final_Amount__c: 130, Result__c: "Won" });
    expect(facts(element)).toEqual({
      final: "130 +30.0%",
      gross: "100.0%",
      net: "130.0%",
      upsell: "30"
    });
    await expect(element).toBeAccessible();
  });

  it("says what was lost, to whom and why", async () => {
    const element = await render({
      Due_Amount__c: 100,
      Final_Amount__c: 80,
      Loss_Reason__c: "Budget",
      Competitor__c: "MedIndex"
    });
    expect(facts(element)).toEqual({
      final: "80 −20.0%",
      gross: "80.0%",
      net: "80.0%",
      churn: "20",
      reason: "Budget",
      competitor: "MedIndex"
    });
  });

  it("tells grace access beside a late signature", async () => {
    const element = await render({
      Final_Amount__c: 50,
      Signature_Date__c: "2027-02-15",
      Grace_End_Date__c: "2027-02-15",
      Effective_Date__c: "2027-01-01",
      Next_Term_End_Date__c: "2027-12-31"
    });
    expect(facts(element)).toEqual({
      final: "50",
      signature: "Feb 15, 2027 Grace access until Feb 15, 2027",
      effective: "Jan 1, 2027",
      nextTermEnd: "Dec 31, 2027"
    });
  });

  it("dates no term where nothing was agreed", async () => {
    const element = await render({ Final_Amount__c: 0, Effective_Date__c: "2027-01-01" });
    expect(facts(element)).toEqual({ final: "0" });
  });

  it("has no retention where nothing was due", async () => {
    const element = await render({ Due_Amount__c: 0, Final_Amount__c: 120 });
    expect(facts(element)).toEqual({ final: "120", gross: "–", net: "–", upsell: "120" });
  });

  it("says nothing while the negotiation is open", async () => {
    const element = await render({ Phase__c: "Agree", Due_Amount__c: 100, Final_Amount__c: 90 });
    expect(element.shadowRoot?.querySelector("c-fact-strip")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows what failed", async () => {
    const element = await render({ Phase__c: "Open" });
    wire.emitErrors([{ message: "Down" }]);
    await Promise.resolve();
    const panel = element.shadowRoot?.querySelector("c-error-panel") as unknown as {
      errors: readonly unknown[];
    };
    expect(panel.errors).toHaveLength(1);
  });
});
