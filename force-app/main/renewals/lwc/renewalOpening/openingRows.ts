import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import type { LocaleSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Proposal, ProposalNote, SkipReason } from "c/renewalProposal";
import CHOOSE from "@salesforce/label/c.Renewal_Opening_Choose";
import CO_TERM_AMOUNT from "@salesforce/label/c.Renewal_Opening_Co_Term_Amount";
import CO_TERM_TOO_EARLY from "@salesforce/label/c.Renewal_Opening_Co_Term_Too_Early";
import DECISION_OF from "@salesforce/label/c.Renewal_Opening_Decision_Of";
import ENDED from "@salesforce/label/c.Renewal_Opening_Ended";
import NO_LINES from "@salesforce/label/c.Renewal_Opening_No_Lines";
import SKIPPED_CURRENCIES from "@salesforce/label/c.Renewal_Opening_Several_Currencies";
import SKIPPED_IN_NEGOTIATION from "@salesforce/label/c.Renewal_Opening_In_Negotiation";
import SKIPPED_NEGATIVE from "@salesforce/label/c.Renewal_Opening_Negative_Price";
import WITHOUT_PRICE from "@salesforce/label/c.Renewal_Opening_Without_Price";
import WITHOUT_PRODUCT from "@salesforce/label/c.Renewal_Opening_Without_Product";
import type { FoundOpening } from "./openingTerms";

/** What the user changed of a row; both are kept by the proposal's key. */
export interface RowChoice {
  readonly chosen: boolean;
  readonly decision: Day;
}

export interface OpeningRow {
  readonly key: string;
  readonly title: string;
  readonly end: string;
  readonly ended: string;
  readonly decision: Day;
  readonly decisionLabel: string;
  readonly chooseLabel: string;
  readonly chosen: boolean;
  readonly lines: number;
  readonly due: string;
  /** The amount for the days to the common last day. */
  readonly coTerm: string;
  readonly note: string;
}

export interface SkippedRow {
  readonly key: string;
  readonly text: string;
}

const NONE = "–";
const NOTES: Readonly<Record<ProposalNote, string>> = {
  noLines: NO_LINES,
  withoutPrice: WITHOUT_PRICE,
  withoutProduct: WITHOUT_PRODUCT
};
/** Reasons worth telling; a term that is open already shows among the renewals. */
const REASONS: Readonly<Partial<Record<SkipReason, string>>> = {
  inNegotiation: SKIPPED_IN_NEGOTIATION,
  severalCurrencies: SKIPPED_CURRENCIES,
  negativePrice: SKIPPED_NEGATIVE,
  coTermTooEarly: CO_TERM_TOO_EARLY
};

/** Chosen at first: what has not ended yet. */
export function firstChoice(proposal: Proposal, today: Day): RowChoice {
  return { chosen: proposal.term.end >= today, decision: proposal.decision };
}

export function openingRow(
  proposal: Proposal,
  { chosen, decision }: RowChoice,
  settings: LocaleSettings,
  today: Day
): OpeningRow {
  const { key, title, term, lines, due, currency, notes, coTerm } = proposal;
  const { locale } = settings;
  const money = (amount: Minor | undefined): string => {
    if (amount === undefined) return NONE;
    return formatMoney(amount, { locale, currency, symbol: true, decimals: "whole" });
  };
  return {
    key,
    title,
    end: formatDay(term.end, locale, { dateStyle: "medium" }),
    ended: term.end < today ? ENDED : "",
    decision,
    decisionLabel: fillLabel(DECISION_OF, title),
    chooseLabel: fillLabel(CHOOSE, title),
    chosen,
    lines: lines.length,
    due: money(due),
    coTerm: coTerm ? fillLabel(CO_TERM_AMOUNT, money(coTerm.amount), coTerm.days) : "",
    note: notes.map((note) => NOTES[note]).join(" ")
  };
}

export function skippedRows(found: readonly FoundOpening[]): SkippedRow[] {
  return found.flatMap(({ term, opening }) => {
    const reason = "skipped" in opening ? REASONS[opening.skipped] : undefined;
    return reason === undefined ? [] : [{ key: term.id, text: fillLabel(reason, term.title) }];
  });
}
