import type { Day } from "c/calendarDay";
import { revisionGuard } from "c/guardedSave";
import { toFieldValue } from "c/money";
import type { Negotiation } from "c/negotiationModel";
import { saveChanges } from "c/recordChanges";
import { OPERATIONS_PER_REQUEST, remove, update } from "./operation";
import type { Errors, Operation } from "./operation";
import { packageOperations } from "./packageOperations";
import type { OperationPlace, PackageToSave } from "./packageOperations";
import { theirOfferOperations } from "./theirOffer";
import type { TheirOffer } from "./theirOffer";

export { OPERATIONS_PER_REQUEST } from "./operation";
export { FIELD_OF_TERM } from "./packageOperations";
export type { OperationPlace, PackageToSave } from "./packageOperations";
export type { TheirOffer } from "./theirOffer";

export interface SaveResult {
  /** None when this request is saved. */
  readonly errors: Errors;
  /** What each operation was about, by its alias. */
  readonly places: ReadonlyMap<string, OperationPlace>;
  /** Writes that did not fit in this request: read again, then save again. */
  readonly left: number;
}

/**
 * Saves packages of the running round, all or none in one request of up to OPERATIONS_PER_REQUEST writes. The first
 * package's first-year prices also become the lines' proposed prices, on which the forecast rests.
 */
export async function savePackages(
  negotiation: Negotiation,
  packages: readonly PackageToSave[],
  lead: PackageToSave | undefined,
  today: Day
): Promise<SaveResult> {
  const placed = packages.flatMap((each, index) =>
    packageOperations(each, negotiation, index, today)
  );
  const proposed = lead ? proposedOperations(lead, negotiation) : [];
  const all = [...placed, ...proposed];
  const now = all.slice(0, OPERATIONS_PER_REQUEST - 1);
  const places = new Map(now.map(({ operation, place }) => [operation.alias, place]));
  const operations = now.map(({ operation }) => operation);
  const errors = await saveChanges("SavePackages", [...guardOf(negotiation), ...operations]);
  return { errors, places, left: all.length - now.length };
}

/** Makes saved drafts offers made: from then on they are history. Without `validUntil` each keeps its own. */
export function sendPackages(
  negotiation: Negotiation,
  offerIds: readonly string[],
  { date, validUntil }: { readonly date: Day; readonly validUntil: Day | undefined }
): Promise<Errors> {
  const until = validUntil === undefined ? {} : { Valid_Until__c: validUntil };
  const fields = { Status__c: "Sent", Offer_Date__c: date, ...until };
  return saveChanges("SendPackages", [
    ...guardOf(negotiation),
    ...offerIds.map((id, index) => update("Negotiation_Offer__c", `offer${index}`, id, fields))
  ]);
}

/** Throws a draft away. */
export function deletePackage(negotiation: Negotiation, offerId: string): Promise<Errors> {
  return saveChanges("DeletePackage", [
    ...guardOf(negotiation),
    remove("Negotiation_Offer__c", "offer0", offerId)
  ]);
}

/** Saves an offer of the other side as draft, its lines, then its status, all or none. */
export function saveTheirOffer(negotiation: Negotiation, offer: TheirOffer): Promise<Errors> {
  return saveChanges("RecordOffer", [
    ...guardOf(negotiation),
    ...theirOfferOperations(offer, negotiation)
  ]);
}

function guardOf({ id, revision = 0 }: Negotiation): Operation[] {
  return revisionGuard(id, revision);
}

function proposedOperations(
  lead: PackageToSave,
  { lines, currency }: Negotiation
): { operation: Operation; place: OperationPlace }[] {
  return lines.flatMap((line, index) => {
    const price = lead.content.terms.get(line.id)?.price1;
    if (price === line.price) return [];
    const fields = {
      Proposed_Price__c: price === undefined ? null : toFieldValue(price, currency)
    };
    const operation = update("Negotiation_Line__c", `proposed${index}`, line.id, fields);
    return [{ operation, place: { packageKey: lead.key, lineId: line.id } }];
  });
}
