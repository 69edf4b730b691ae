import { midpoints } from "c/bargainZone";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Offer, Side } from "c/negotiationModel";
import { midpoint } from "c/pricing";

/** First-year totals that one side offered in a round: packages side by side have a lowest and a highest. */
export interface OfferRange {
  readonly low: Minor;
  readonly high: Minor;
  /** What stands for the side where one amount is needed. */
  readonly middle: Minor;
  readonly packages: number;
}

export interface OfferRound {
  readonly round: number;
  readonly ours: OfferRange | undefined;
  readonly theirs: OfferRange | undefined;
  /** Between the last bids of both sides after the round; undefined until both have bid. */
  readonly midpoint: Minor | undefined;
}

/** Rounds in order. Drafts are left out: the other side has not seen them. */
export function offerRounds(offers: readonly Offer[]): OfferRound[] {
  const made = offers.filter(({ state }) => state !== "Draft");
  const numbers = [...new Set(made.map(({ round }) => round))].sort((left, right) => left - right);
  const rounds = numbers.map((round) => ({
    round,
    ours: rangeOf(made, round, "Ours"),
    theirs: rangeOf(made, round, "Theirs")
  }));
  const middles = midpoints(
    rounds.map(({ ours, theirs }) => ({ ours: ours?.middle, theirs: theirs?.middle }))
  );
  return rounds.map((round, index) => ({ ...round, midpoint: middles[index] }));
}

/** What a side offered last; undefined before its first bid. */
export function lastRange(
  rounds: readonly OfferRound[],
  side: "ours" | "theirs"
): (OfferRange & { readonly round: number }) | undefined {
  const last = rounds.findLast((round) => round[side] !== undefined);
  const range = last?.[side];
  return last && range && { ...range, round: last.round };
}

/** `428,480`, or with several packages `424,000–428,480`. */
export function rangeText({ low, high }: OfferRange, locale: string, currency: string): string {
  const format = { locale, currency, decimals: "whole" as const };
  if (low === high) return formatMoney(low, format);
  return `${formatMoney(low, format)}–${formatMoney(high, format)}`;
}

function rangeOf(offers: readonly Offer[], round: number, side: Side): OfferRange | undefined {
  const totals = offers
    .filter((offer) => offer.round === round && offer.side === side)
    .map(({ total }) => total);
  if (totals.length === 0) return undefined;
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  return { low, high, middle: midpoint(low, high), packages: totals.length };
}
