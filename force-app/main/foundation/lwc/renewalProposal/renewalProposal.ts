import type { Day } from "c/calendarDay";
import { sum } from "c/money";
import type { Minor } from "c/money";
import { coTermAmount, coTermOf, decisionDay, renewalStart } from "c/renewalDates";
import type { CoTerm } from "c/renewalDates";
import type { Holding, Holdings, HoldingSource } from "c/renewalHoldings";

/** What is renewed: a contract, the assets of an account that end together, or an open opportunity's contract. */
export type TermSource = "contract" | "asset" | "opportunity";

/** Notice as the last negotiation of the same contract has it. */
export interface NoticeTerms {
  readonly number: number | undefined;
  readonly unit: string | undefined;
  readonly basis: string | undefined;
  readonly silence: string | undefined;
}

/** A term that ends, and what is known of it. */
export interface EndingTerm {
  readonly source: TermSource;
  /** Id (18 characters) of the contract, or of the account for assets. */
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  /** Name or number of the contract; empty for assets. */
  readonly title: string;
  readonly start: Day | undefined;
  /** Inclusive. */
  readonly end: Day;
  /** Currencies of the contract and of its prices; a renewal has one. */
  readonly currencies: readonly string[];
  readonly contractId: string | undefined;
  /** An open opportunity that carries the renewal already. */
  readonly opportunityId: string | undefined;
  /** A decision date that is known, rather than worked back from the end. */
  readonly decision: Day | undefined;
  readonly holdings: Holdings;
  /** Amount of the sale, for terms whose products are not known. */
  readonly amount: Minor | undefined;
  readonly notice: NoticeTerms | undefined;
}

/** A negotiation that the account has. */
export interface KnownNegotiation {
  readonly key: string | undefined;
  readonly contractId: string | undefined;
  readonly termEnd: Day | undefined;
  readonly isClosed: boolean;
}

export interface OpeningSettings {
  /** Months from the decision to the end of the term. */
  readonly leadMonths: number;
  /** The common day that renewed terms shall end on. */
  readonly coTerm?: Day;
}

export interface ProposedLine extends Holding {
  readonly price: Minor;
  /** Unique key of the line. */
  readonly key: string;
  /** From 1. */
  readonly position: number;
}

/** Things a person should look at after opening. */
export type ProposalNote = "noLines" | "withoutPrice" | "withoutProduct";

/** A renewal ready to be opened. */
export interface Proposal {
  /** Unique: the term opens one negotiation, however often it is opened. */
  readonly key: string;
  readonly title: string;
  readonly term: EndingTerm;
  /** First day of the renewed term. */
  readonly start: Day;
  readonly decision: Day;
  /** Yearly amount frozen at the term's start; undefined when no price is known. */
  readonly due: Minor | undefined;
  readonly lines: readonly ProposedLine[];
  readonly linesFrom: HoldingSource;
  readonly currency: string;
  readonly coTerm: (CoTerm & { readonly amount: Minor | undefined }) | undefined;
  readonly notes: readonly ProposalNote[];
}

/** Why a term is not opened. */
export type SkipReason =
  | "alreadyOpened"
  | "inNegotiation"
  | "severalCurrencies"
  | "negativePrice"
  | "coTermTooEarly"
  | "noTermEnd";

export type Opening = { readonly proposal: Proposal } | { readonly skipped: SkipReason };

/** Limit of a record's name. */
const NAME_LENGTH = 80;

/** The renewal of a term, or why there is none to open. */
export function openingOf(
  term: EndingTerm,
  known: readonly KnownNegotiation[],
  settings: OpeningSettings
): Opening {
  const key = keyOf(term);
  const skipped = skipReason(term, key, known, settings);
  return skipped ? { skipped } : { proposal: proposalOf(term, key, settings) };
}

/** `contract-800…-2026-12-31`: the same term gives the same key in the command and on the page. */
export function keyOf({ source, id, end }: Pick<EndingTerm, "source" | "id" | "end">): string {
  return `${source === "asset" ? "asset" : "contract"}-${id}-${end}`;
}

function skipReason(
  term: EndingTerm,
  key: string,
  known: readonly KnownNegotiation[],
  { coTerm }: OpeningSettings
): SkipReason | undefined {
  const own = known.filter(({ contractId }) => contractId && contractId === term.contractId);
  if (known.some((each) => each.key === key) || own.some(({ termEnd }) => termEnd === term.end)) {
    return "alreadyOpened";
  }
  if (own.some(({ isClosed }) => !isClosed)) return "inNegotiation";
  if (new Set(term.currencies).size > 1) return "severalCurrencies";
  if (term.holdings.lines.some(({ price }) => (price ?? 0) < 0)) return "negativePrice";
  return coTerm && !coTermOf(term.end, coTerm) ? "coTermTooEarly" : undefined;
}

function proposalOf(term: EndingTerm, key: string, settings: OpeningSettings): Proposal {
  const { holdings, end } = term;
  const due = dueOf(term);
  const coTerm = settings.coTerm ? coTermOf(end, settings.coTerm) : undefined;
  return {
    key,
    title: titleOf(term),
    term,
    start: renewalStart(end),
    decision: term.decision ?? decisionDay(end, settings.leadMonths),
    due,
    lines: holdings.lines.map((line, index) => ({
      ...line,
      price: line.price ?? 0,
      key: line.key ?? `${key}-${index + 1}`,
      position: index + 1
    })),
    linesFrom: holdings.source,
    currency: term.currencies[0] ?? "",
    coTerm: coTerm && {
      ...coTerm,
      amount: coTermAmountOf(term, coTerm, due)
    },
    notes: notesOf(term)
  };
}

/** Each holding from its own end to the common day; the amount due as a whole where no holding is priced. */
function coTermAmountOf(
  { holdings }: EndingTerm,
  coTerm: CoTerm,
  due: Minor | undefined
): Minor | undefined {
  const priced = holdings.lines.filter(({ price }) => price !== undefined);
  if (priced.length === 0) return due === undefined ? undefined : coTermAmount(due, coTerm);
  return sum(
    priced.map(({ price = 0, end }) => {
      const own = end === undefined ? coTerm : coTermOf(end, coTerm.end);
      return own ? coTermAmount(price, own) : 0;
    })
  );
}

function dueOf({ holdings, amount }: EndingTerm): Minor | undefined {
  const priced = holdings.lines.flatMap(({ price }) => (price === undefined ? [] : [price]));
  if (priced.length > 0) return sum(priced);
  return amount !== undefined && amount >= 0 ? amount : undefined;
}

function notesOf({ holdings }: EndingTerm): ProposalNote[] {
  const notes: ProposalNote[] = [];
  if (holdings.lines.length === 0) notes.push("noLines");
  if (holdings.lines.some(({ price }) => price === undefined)) notes.push("withoutPrice");
  if (holdings.withoutProduct > 0) notes.push("withoutProduct");
  return notes;
}

/** `CHU de Valmont · journals 2027`: the account unless the contract's name begins with it, then the renewal's year. */
function titleOf({ accountName, title, end }: EndingTerm): string {
  const year = renewalStart(end).slice(0, 4);
  const subject = title.startsWith(accountName)
    ? title
    : [accountName, title].filter((part) => part !== "").join(" · ");
  const room = NAME_LENGTH - year.length - 1;
  return `${shortened(subject, room)} ${year}`;
}

/** Cuts by characters as people see them, not inside one. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length > length - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
