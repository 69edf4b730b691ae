import type { Field } from "../schema.ts";
import { text, textArea } from "./field-makers.ts";

/**
 * The parts of a compound address; the compound itself is not stored.
 * `addressFields("Billing")` gives BillingStreet, BillingCity…; without a kind Street, City….
 */
export function addressFields(kind = ""): readonly Field[] {
  const label = (part: string): string => (kind === "" ? part : `${kind} ${part}`);
  return [
    textArea(`${kind}Street`, label("Street"), 255),
    text(`${kind}City`, label("City"), 40),
    text(`${kind}State`, label("State/Province"), 80),
    text(`${kind}PostalCode`, label("Zip/Postal Code"), 20),
    text(`${kind}Country`, label("Country"), 80)
  ];
}
