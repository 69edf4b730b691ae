import type { Day } from "c/calendarDay";
import { nodesOf } from "c/negotiationModel";
import type { Evidence, Paper, PaperOffer } from "c/negotiationPaperModel";
import {
  contactOf,
  evidenceOf,
  linesOf,
  offerOf,
  usageCounts,
  valueOf
} from "c/negotiationPaperQuery";
import type { LinesData, PaperData, ProofData } from "c/negotiationPaperQuery";
import { senderOf } from "c/paperPerson";
import type { Person } from "c/paperPerson";

/** What does not depend on the offer that is chosen. */
export interface PaperHead {
  readonly accountId: string;
  readonly customer: string;
  readonly currency: string;
  readonly sender: Person;
  readonly currentStart: Day | undefined;
  readonly currentEnd: Day | undefined;
  /** Ours, the latest round first. */
  readonly offers: readonly PaperOffer[];
}

/** undefined: no such negotiation, or sharing hides it. */
export function headOf(data: PaperData, defaultCurrency: string): PaperHead | undefined {
  const [node] = nodesOf(data.uiapi.query.Renewal_Negotiation__c);
  if (!node) return undefined;
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  return {
    accountId: node.Account__c.value ?? "",
    customer: node.Account__r?.Name.value ?? "",
    currency,
    sender: senderOf(data.uiapi.currentUser),
    currentStart: valueOf(node.Term_Start_Date__c),
    currentEnd: valueOf(node.Term_End_Date__c),
    offers: nodesOf(node.Negotiation_Offers__r).map((offer) => offerOf(offer, currency))
  };
}

export function contactsOf(data: LinesData | undefined): (Person & { readonly id: string })[] {
  return nodesOf(data?.uiapi.query.Contact).map(contactOf);
}

export function paperOf(
  head: PaperHead,
  offer: PaperOffer,
  lines: LinesData,
  more: { readonly addressee: Person | undefined; readonly proof: ProofData | undefined }
): Paper {
  const { currency, currentEnd, currentStart, customer, sender } = head;
  return {
    currency,
    customer,
    sender,
    addressee: more.addressee,
    offer,
    lines: linesOf(lines, offer.yearCount, currency),
    currentStart,
    currentEnd,
    usage: more.proof ? usageCounts(more.proof) : [],
    evidence: more.proof ? evidenceFor(more.proof, productIdsOf(lines)) : []
  };
}

export function productIdsOf(data: LinesData): string[] {
  const ids = nodesOf(data.uiapi.query.Offer_Line__c).map((line) => line.Product__c?.value ?? "");
  return [...new Set(ids)].filter((id) => id !== "");
}

/** Of the products on offer, and of the customer as a whole. */
function evidenceFor(proof: ProofData, productIds: readonly string[]): Evidence[] {
  return evidenceOf(proof).filter(
    ({ productId }) => productId === "" || productIds.includes(productId)
  );
}
