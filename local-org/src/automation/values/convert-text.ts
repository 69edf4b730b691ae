import type { Field } from "../../metadata/schema.ts";
import type { FieldValue } from "../../org.ts";
import { badEmail, tooLong } from "../record-errors.ts";
import { wrongType } from "./convert-value.ts";
import type { Converted, Origin } from "./convert-value.ts";

const EMAIL = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@.<>(),;:"[\]]+$/;

/** Text without blanks at its ends (only its end where it has several lines), within its length. */
export function convertText(field: Field, value: FieldValue, origin: Origin): Converted {
  if (typeof value !== "string") return { error: wrongType(field, "string", value, origin) };
  const text = field.type === "textarea" ? value.trimEnd() : value.trim();
  if (text === "") return { value: null };
  if (field.length > 0 && text.length > field.length) {
    return { error: tooLong(origin.label, text, field) };
  }
  if (field.type === "email" && !EMAIL.test(text)) {
    return { error: badEmail(origin.label, text, field.name) };
  }
  return { value: text };
}
