import type { ErrorMessage } from "c/errorMessages";
import type { NegotiationLine } from "c/negotiationModel";
import { FIELD_OF_API_NAME } from "./offerDraft";
import type { OfferFields } from "./offerDraft";

export interface OfferErrors {
  /** Messages by form field. */
  readonly fields: ReadonlyMap<keyof OfferFields, string>;
  /** What belongs to no field, naming its product where it belongs to a line. */
  readonly general: readonly string[];
}

/** Sorts a save's errors to where they are shown; operation aliases are those of `c/renewalMutations`. */
export function offerErrors(
  messages: readonly ErrorMessage[],
  lines: readonly NegotiationLine[]
): OfferErrors {
  const fields = new Map<keyof OfferFields, string>();
  const general: string[] = [];
  for (const { message, field, operation } of messages) {
    const formField = FIELD_OF_API_NAME[field ?? ""];
    const [, index] = /^line0x(\d+)$/u.exec(operation ?? "") ?? [];
    const product = index === undefined ? undefined : lines[Number(index)]?.product;
    if (formField && !product) fields.set(formField, message);
    else general.push(product ? `${product}: ${message}` : message);
  }
  return { fields, general };
}
