import type { Day } from "c/calendarDay";
import { leakCount } from "c/concessionLedger";
import type { Minor } from "c/money";
import type { Checkpoint } from "c/negotiationCheckpoints";
import { amountOf, negotiationOf, nodesOf } from "c/negotiationModel";
import type { FieldNode, Offer } from "c/negotiationModel";
import { lastRange, offerRounds } from "c/offerRounds";
import type { OfferRange } from "c/offerRounds";
import type { StandingNode } from "./standingQuery";

/** A negotiation as the band needs it; amounts are first-year totals. */
export interface Standing {
  readonly revision: number | undefined;
  readonly currency: string;
  readonly isClosed: boolean;
  readonly due: Minor | undefined;
  readonly base: Minor | undefined;
  readonly proposed: Minor | undefined;
  /** Absent for whoever may not read it, like the walk-away. */
  readonly target: Minor | undefined;
  readonly walkAway: Minor | undefined;
  readonly ours: (OfferRange & { readonly round: number }) | undefined;
  readonly theirs: (OfferRange & { readonly round: number }) | undefined;
  readonly midpoint: Minor | undefined;
  readonly leaks: number;
  readonly approvals: Approvals;
  readonly decision: Day | undefined;
  readonly noticeDeadline: Day | undefined;
  readonly noticeGiven: Day | undefined;
  readonly silence: string | undefined;
  readonly checkpoints: readonly Checkpoint[];
}

/** Drafts of ours by the answer they have. */
export interface Approvals {
  readonly requested: number;
  readonly rejected: number;
}

export function standingOf(node: StandingNode, defaultCurrency: string): Standing {
  const negotiation = negotiationOf({ ...node, Negotiation_Lines__r: null }, defaultCurrency);
  const { currency, offers } = negotiation;
  const rounds = offerRounds(offers);
  return {
    revision: node.Revision__c?.value ?? undefined,
    currency,
    isClosed: negotiation.phase === "Closed",
    due: negotiation.due,
    base: amountOf(node.Base_Total__c, currency),
    proposed: amountOf(node.Proposed_Amount__c, currency),
    target: amountOf(node.Target_Amount__c, currency),
    walkAway: amountOf(node.Walk_Away_Amount__c, currency),
    ours: lastRange(rounds, "ours"),
    theirs: lastRange(rounds, "theirs"),
    midpoint: rounds.at(-1)?.midpoint,
    leaks: leaksIn(node),
    approvals: approvalsOf(offers),
    decision: negotiation.decisionDate,
    noticeDeadline: node.Notice_Deadline__c?.value ?? undefined,
    noticeGiven: node.Notice_Given_Date__c?.value ?? undefined,
    silence: node.Silence_Rule__c?.value ?? undefined,
    checkpoints: checkpointsOf(node)
  };
}

/** As the ledger counts: a give that is only prepared is no leak yet. */
function leaksIn(node: StandingNode): number {
  return leakCount(
    nodesOf(node.Negotiation_Concessions__r).map((concession) => ({
      id: concession.Id,
      direction: concession.Direction__c.value ?? "Give",
      exchangeId: concession.In_Exchange_For__c?.value ?? "",
      madeOn: concession.Made_On__c?.value ?? undefined,
      round: concession.Offer__r?.Round__c?.value ?? undefined
    }))
  );
}

function approvalsOf(offers: readonly Offer[]): Approvals {
  const drafts = offers.filter(({ side, state }) => side === "Ours" && state === "Draft");
  return {
    requested: drafts.filter(({ approval }) => approval === "Requested").length,
    rejected: drafts.filter(({ approval }) => approval === "Rejected").length
  };
}

function checkpointsOf(node: StandingNode): Checkpoint[] {
  const both: readonly [
    "First" | "Second",
    FieldNode<Day> | undefined,
    FieldNode<string> | undefined,
    FieldNode<string> | undefined
  ][] = [
    [
      "First",
      node.First_Checkpoint_Date__c,
      node.First_Checkpoint_Signal__c,
      node.First_Checkpoint_Call__c
    ],
    [
      "Second",
      node.Second_Checkpoint_Date__c,
      node.Second_Checkpoint_Signal__c,
      node.Second_Checkpoint_Call__c
    ]
  ];
  return both.map(([key, date, signal, call]) => ({
    key,
    date: date?.value ?? undefined,
    signal: answerOf(signal),
    call: answerOf(call)
  }));
}

function answerOf(field: FieldNode<string> | undefined): Checkpoint["signal"] {
  const value = field?.value;
  return value ? { value, label: field?.label ?? value } : undefined;
}
