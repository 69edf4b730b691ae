import type { Day } from "c/calendarDay";
import type { Negotiation } from "c/negotiationModel";
import type { PackageContent } from "c/offerPackage";
import { create, update } from "./operation";
import type { Operation } from "./operation";
import { packageOperations } from "./packageOperations";

/** What the other side offered. */
export interface TheirOffer {
  /** Made once for each form, so that saving again cannot make a second offer. */
  readonly externalId: string;
  readonly round: number;
  readonly date: Day;
  readonly content: PackageContent;
}

/** The offer as draft, its lines, then its status: an offer that has left Draft takes no more lines. */
export function theirOfferOperations(offer: TheirOffer, negotiation: Negotiation): Operation[] {
  const { externalId: key, round, content, date } = offer;
  const draft = { key, round, offerId: undefined, records: new Map(), saved: undefined, content };
  const operations = packageOperations(draft, negotiation, 0, date).map((each) => each.operation);
  const [first, ...lines] = operations;
  if (!first) return [];
  const fields = "fields" in first ? first.fields : {};
  return [
    create("Negotiation_Offer__c", first.alias, { ...fields, Side__c: "Theirs" }),
    ...lines,
    update("Negotiation_Offer__c", "status", "@{offer0}", { Status__c: "Received" })
  ];
}
