import { addDays, addMonths } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import type { Minor } from "c/money";
import type { Person } from "c/paperPerson";
import type { PaperYear } from "c/paperTexts";
import type { UsageCount } from "c/usage";

/** Everything that paper for a customer may say, and nothing else. */
export interface Paper {
  readonly currency: string;
  readonly customer: string;
  readonly sender: Person;
  readonly addressee: Person | undefined;
  readonly offer: PaperOffer;
  readonly lines: readonly PaperLine[];
  /** The term that ends: what usage is measured over. */
  readonly currentStart: Day | undefined;
  readonly currentEnd: Day | undefined;
  readonly usage: readonly UsageCount[];
  readonly evidence: readonly Evidence[];
}

export interface PaperOffer {
  readonly id: string;
  readonly round: number;
  readonly package: string;
  /** API name: `Draft`, `Sent`, … */
  readonly state: string;
  readonly stateLabel: string;
  /** Whether it may not leave yet: approval is needed and not given. */
  readonly awaitsApproval: boolean;
  readonly date: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly termStart: Day | undefined;
  readonly termEnd: Day | undefined;
  /** 1 to 5. */
  readonly yearCount: number;
  /** List value a year of extra sites, training and the like. */
  readonly extras: Minor;
}

export interface PaperLine {
  readonly id: string;
  readonly productId: string;
  readonly product: string;
  /** What the customer pays now; undefined: not known, or new. */
  readonly current: Minor | undefined;
  /** One price for each year of the offer; undefined: not priced. */
  readonly prices: readonly (Minor | undefined)[];
  /** Percent, as the field holds it. */
  readonly cap: number | undefined;
  /** List value a year. */
  readonly freeContent: Minor;
  /** Percent, as the field holds it. */
  readonly vatRate: number | undefined;
}

export interface Evidence {
  readonly id: string;
  readonly claim: string;
  readonly productId: string;
  readonly measure: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly periodStart: Day | undefined;
  readonly periodEnd: Day | undefined;
  readonly source: string;
  readonly sourceDate: Day | undefined;
}

/** The years of an offer: twelve months each from its start, the last to its end. */
export function yearsOf({ termStart, termEnd, yearCount }: PaperOffer): PaperYear[] {
  return Array.from({ length: yearCount }, (_, index) => {
    const number = index + 1;
    if (termStart === undefined) return { number, start: undefined, end: undefined };
    const nextStart = addMonths(termStart, 12 * number);
    const isLast = number === yearCount;
    return {
      number,
      start: addMonths(termStart, 12 * index),
      end: isLast && termEnd !== undefined ? termEnd : addDays(nextStart, -1)
    };
  });
}

/** By its round, and its package where it has a name. */
export function offerText(
  { round, package: name }: PaperOffer,
  words: { readonly round: string; readonly roundAndPackage: string }
): string {
  return name === ""
    ? fillLabel(words.round, round)
    : fillLabel(words.roundAndPackage, round, name);
}

/** Products without a price for some year of the offer: such an offer cannot be printed. */
export function unpricedProducts(lines: readonly PaperLine[]): string[] {
  return lines
    .filter(({ prices }) => prices.some((price) => price === undefined))
    .map(({ product }) => product);
}
