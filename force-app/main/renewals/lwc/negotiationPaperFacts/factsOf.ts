import { localeSettings } from "c/localeSettings";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { Paper } from "c/negotiationPaperModel";
import { controlledMonths } from "c/usage";
import CONTRACT_TOTAL from "@salesforce/label/c.Negotiation_Paper_Contract_Total";
import CUSTOMER from "@salesforce/label/c.Negotiation_Paper_Customer";
import EVIDENCE_COUNT from "@salesforce/label/c.Negotiation_Paper_Evidence_Count";
import FIRST_YEAR_TOTAL from "@salesforce/label/c.Negotiation_Paper_First_Year_Total";
import LINE_COUNT from "@salesforce/label/c.Negotiation_Paper_Line_Count";
import TERM from "@salesforce/label/c.Negotiation_Paper_Term";
import USAGE_PRODUCTS from "@salesforce/label/c.Negotiation_Paper_Usage_Products";
import VALID_UNTIL from "@salesforce/label/c.Negotiation_Paper_Valid_Until";
import type { ProofState } from "./remarksOf";

export interface PaperFact {
  readonly label: string;
  readonly value: string;
}

const NONE = "–";

/** In the user's own language and format; the paper has its own. */
export function factsOf(paper: Paper, proof: ProofState): PaperFact[] {
  const { customer, lines, offer } = paper;
  const yearly = Array.from({ length: offer.yearCount }, (_, year) =>
    sum(lines.map(({ prices }) => prices[year] ?? 0))
  );
  const facts = [
    { label: CUSTOMER, value: customer },
    { label: LINE_COUNT, value: String(lines.length) },
    { label: FIRST_YEAR_TOTAL, value: moneyText(yearly[0] ?? 0, paper) },
    ...(offer.yearCount > 1
      ? [{ label: CONTRACT_TOTAL, value: moneyText(sum(yearly), paper) }]
      : []),
    { label: TERM, value: spanText(offer.termStart, offer.termEnd) },
    { label: VALID_UNTIL, value: dayText(offer.validUntil) }
  ];
  return proof === "ready" ? [...facts, ...proofFacts(paper)] : facts;
}

function proofFacts({ evidence, usage }: Paper): PaperFact[] {
  return [
    { label: USAGE_PRODUCTS, value: String(controlledMonths(usage).size) },
    { label: EVIDENCE_COUNT, value: String(evidence.length) }
  ];
}

function moneyText(minor: Minor, { currency }: Paper): string {
  const { locale } = localeSettings;
  return formatMoney(minor, { locale, currency, decimals: "whole", symbol: true });
}

function dayText(day: Day | undefined): string {
  return day ? formatDay(day, localeSettings.locale, { dateStyle: "medium" }) : NONE;
}

function spanText(start: Day | undefined, end: Day | undefined): string {
  return start && end ? `${dayText(start)} – ${dayText(end)}` : NONE;
}
