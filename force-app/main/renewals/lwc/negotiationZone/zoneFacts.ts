import { zoneOf } from "c/bargainZone";
import type { Zone } from "c/bargainZone";
import { multiply } from "c/money";
import type { Minor } from "c/money";
import type { AlternativeFacts } from "c/negotiationAlternatives";
import { amountOf, negotiationOf } from "c/negotiationModel";
import { lastRange, offerRounds } from "c/offerRounds";
import type { OfferRange } from "c/offerRounds";
import { fractionOfPercent } from "c/percent";
import type { ZoneNode } from "./zoneQuery";

type RoundRange = OfferRange & { readonly round: number };

/** Amounts of both sides; what the user may not read is absent, as where there is none. */
export interface ZoneFacts {
  readonly currency: string;
  readonly revision: number | undefined;
  readonly isClosed: boolean;
  readonly due: Minor | undefined;
  readonly ours: RoundRange | undefined;
  readonly theirs: RoundRange | undefined;
  readonly midpoint: Minor | undefined;
  /** Absent altogether for whoever is not of the negotiation team. */
  readonly team: TeamFacts | undefined;
}

export interface TeamFacts {
  readonly opening: Minor | undefined;
  readonly target: Minor | undefined;
  readonly walkAway: Minor | undefined;
  readonly reservation: Minor | undefined;
  readonly confidence: string;
  /** How far the estimate may be off, either way. */
  readonly spread: Minor;
  readonly zone: Zone;
  readonly alternatives: AlternativeFacts;
}

export function zoneFacts(node: ZoneNode, defaultCurrency: string): ZoneFacts {
  const negotiation = negotiationOf({ ...node, Negotiation_Lines__r: null }, defaultCurrency);
  const rounds = offerRounds(negotiation.offers);
  const theirs = lastRange(rounds, "theirs");
  return {
    currency: negotiation.currency,
    revision: node.Revision__c?.value ?? undefined,
    isClosed: negotiation.phase === "Closed",
    due: negotiation.due,
    ours: lastRange(rounds, "ours"),
    theirs,
    midpoint: rounds.at(-1)?.midpoint,
    team: isReadable(node) ? teamFacts(node, negotiation.currency, theirs) : undefined
  };
}

/** An optional field that may not be read is missing from the answer; an empty one has the value null. */
function isReadable(node: ZoneNode): boolean {
  return node.Walk_Away_Amount__c !== undefined && node.Walk_Away_Amount__c !== null;
}

function teamFacts(node: ZoneNode, currency: string, theirs: RoundRange | undefined): TeamFacts {
  const ours = {
    opening: amountOf(node.Opening_Amount__c, currency),
    target: amountOf(node.Target_Amount__c, currency),
    walkAway: amountOf(node.Walk_Away_Amount__c, currency)
  };
  const reservation = amountOf(node.Their_Reservation_Amount__c, currency);
  const spread = spreadOf(reservation, node.Reservation_Spread_Percent__c?.value);
  return {
    ...ours,
    reservation,
    confidence: node.Their_Reservation_Confidence__c?.label ?? "",
    spread,
    zone: zoneOf({ ours, theirs: { offer: theirs?.high, reservation, spread } }),
    alternatives: {
      ourText: node.Our_Alternative__c?.value ?? "",
      ourAmount: amountOf(node.Our_Alternative_Amount__c, currency),
      theirText: node.Their_Alternative__c?.value ?? "",
      theirAmount: amountOf(node.Their_Alternative_Amount__c, currency),
      theirModel: node.Their_Alternative_Model__c?.value ?? ""
    }
  };
}

function spreadOf(reservation: Minor | undefined, percent: number | null | undefined): Minor {
  if (reservation === undefined || percent === null || percent === undefined) return 0;
  return multiply(reservation, fractionOfPercent(percent));
}
