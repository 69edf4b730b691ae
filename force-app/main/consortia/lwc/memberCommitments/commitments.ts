import type { Day } from "c/calendarDay";
import { currencyOf, memberOf } from "c/dealModel";
import type { DealMember } from "c/dealModel";
import type { CommitmentNode } from "./commitmentsQuery";

/** Where a deal's term lies: it runs, is to come, is over, or never came about. */
export type Term = "current" | "coming" | "past" | "abandoned";

/** A deal that the institution was asked to join. */
export interface Commitment {
  readonly member: DealMember;
  readonly dealId: string;
  readonly deal: string;
  readonly consortium: string;
  readonly currency: string;
  readonly stage: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly term: Term;
  /** It had paid, and said no or left: what it had paid is churn. */
  readonly isChurn: boolean;
  /** It takes part again after it had said no or left. */
  readonly isBack: boolean;
}

/** Newest first. Whoever left stays in view, and whoever came back keeps its history. */
export function commitmentsOf(
  nodes: readonly CommitmentNode[],
  today: Day,
  defaultCurrency: string
): Commitment[] {
  const gone = new Map<string, boolean>();
  return nodes
    .flatMap((node) => (node.Deal__r ? [{ node, deal: node.Deal__r }] : []))
    .toSorted((left, right) => (startOf(left.deal) < startOf(right.deal) ? -1 : 1))
    .map(({ node, deal }) => {
      const currency = currencyOf(deal, defaultCurrency);
      const member = memberOf(node, currency);
      const hasLeft = member.response === "declined" || member.response === "withdrawn";
      const consortium = deal.Account__c?.value ?? "";
      const isBack = member.isParticipant && gone.get(consortium) === true;
      gone.set(consortium, hasLeft || (gone.get(consortium) === true && !member.isParticipant));
      return {
        ...{ member, currency, isBack },
        dealId: deal.Id,
        deal: deal.Name?.value ?? "",
        consortium: deal.Account__r?.Name?.value ?? "",
        stage: deal.Status__c?.label ?? deal.Status__c?.value ?? "",
        start: deal.Start_Date__c?.value ?? undefined,
        end: deal.End_Date__c?.value ?? undefined,
        term: termOf(deal, today),
        isChurn: hasLeft && (paidBefore(member) ?? 0) > 0
      };
    })
    .toReversed();
}

/** A year's amount that ends with it: last year's, else the share that it had. */
export function paidBefore({ lastYear, firstYear }: DealMember): number | undefined {
  return lastYear ?? firstYear;
}

function termOf(deal: NonNullable<CommitmentNode["Deal__r"]>, today: Day): Term {
  if (deal.Status__c?.value === "Abandoned") return "abandoned";
  if (today < startOf(deal)) return "coming";
  const end = deal.End_Date__c?.value;
  return end && end < today ? "past" : "current";
}

function startOf(deal: NonNullable<CommitmentNode["Deal__r"]>): Day {
  return deal.Start_Date__c?.value ?? "";
}
