import { localeSettings } from "c/localeSettings";
import type { StripFact } from "c/factStrip";
import RecordPart from "c/recordPart";
import FAILED from "@salesforce/label/c.Negotiation_Closing_Reading_Failed";
import TITLE from "@salesforce/label/c.Negotiation_Closing_Outcome";
import { OUTCOME_QUERY } from "./outcomeQuery";
import type { OutcomeNode } from "./outcomeQuery";
import { outcomeFacts } from "./outcomeFacts";

/** How a closed negotiation ended, in figures; nothing while it is open. */
export default class NegotiationOutcome extends RecordPart<OutcomeNode> {
  labels = { failed: FAILED, title: TITLE };
  override query = OUTCOME_QUERY;
  facts: readonly StripFact[] = [];

  protected override show(node: OutcomeNode, pageCurrency: string): void {
    const currency = node.CurrencyIsoCode?.value ?? pageCurrency;
    const isClosed = node.Phase__c.value === "Closed";
    this.facts = isClosed ? outcomeFacts(node, { locale: localeSettings.locale, currency }) : [];
  }

  get hasFacts(): boolean {
    return this.facts.length > 0;
  }
}
