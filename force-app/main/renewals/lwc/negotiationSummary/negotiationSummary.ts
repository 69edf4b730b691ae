import { LightningElement, api } from "lwc";
import type { Day } from "c/calendarDay";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import type { NegotiationLine, Offer } from "c/negotiationModel";
import { summaryFacts } from "./summaryFacts";
import type { Fact } from "./summaryFacts";

/** The line of figures that stays in sight. */
export default class NegotiationSummary extends LightningElement {
  /** Lines with the prices on the table. */
  @api lines: readonly NegotiationLine[] = [];
  @api offers: readonly Offer[] = [];
  @api due: Minor | undefined;
  @api decisionDate: Day | undefined;
  @api currency = localeSettings.currency;

  get facts(): (Fact & { className: string })[] {
    const { lines, offers, due, decisionDate, currency } = this;
    const { locale, timeZone } = localeSettings;
    const input = { lines, offers, due, decisionDate, currency, locale, timeZone, now: new Date() };
    return summaryFacts(input).map((fact) => ({
      ...fact,
      className: fact.urgent ? "fact urgent" : "fact"
    }));
  }
}
