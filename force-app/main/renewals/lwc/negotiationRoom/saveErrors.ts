import type { ErrorMessage } from "c/errorMessages";
import type { SaveErrors } from "c/negotiationLines";
import { priceAlias } from "c/renewalMutations";
import type { PriceChange } from "c/renewalMutations";

export interface SortedErrors {
  readonly byLine: SaveErrors;
  /** Errors that belong to no line. */
  readonly general: readonly ErrorMessage[];
}

/** Puts a save's errors at the price or the row they are about. */
export function sortSaveErrors(
  messages: readonly ErrorMessage[],
  changes: readonly PriceChange[]
): SortedErrors {
  const lineIds = new Map(changes.map(({ lineId }, index) => [priceAlias(index), lineId]));
  const byLine = new Map<string, { price?: string; row?: string }>();
  const general: ErrorMessage[] = [];
  for (const message of messages) {
    const lineId = lineIds.get(message.operation ?? "");
    if (lineId === undefined) general.push(message);
    else {
      const place = message.field === "Proposed_Price__c" ? "price" : "row";
      byLine.set(lineId, { ...byLine.get(lineId), [place]: message.message });
    }
  }
  return { byLine, general };
}
