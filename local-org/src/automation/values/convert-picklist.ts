import type { Field } from "../../metadata/schema.ts";
import type { FieldValue } from "../../org.ts";
import { badPicklistValue, tooLong } from "../record-errors.ts";
import { wrongType } from "./convert-value.ts";
import type { Converted, Origin } from "./convert-value.ts";

const MULTI_LENGTH = 4099;

/** One value, or several joined by semicolons and kept in the picklist's order; restricted lists take active values only. */
export function convertPicklist(field: Field, value: FieldValue, origin: Origin): Converted {
  if (typeof value !== "string") return { error: wrongType(field, "string", value, origin) };
  const chosen = field.type === "multipicklist" ? value.split(";") : [value];
  const values = [...new Set(chosen.map((each) => each.trim()).filter((each) => each !== ""))];
  if (values.length === 0) return { value: null };
  const known = field.picklist?.values ?? [];
  const kept: string[] = [];
  for (const each of values) {
    const match = known.find((one) => one.value.toLowerCase() === each.toLowerCase());
    if (field.picklist?.restricted && !match?.active) {
      return { error: badPicklistValue(origin.label, each, field.name) };
    }
    kept.push(match?.value ?? each);
  }
  const limit = field.type === "multipicklist" ? MULTI_LENGTH : field.length || 255;
  const text = field.type === "multipicklist" ? inListOrder(field, kept).join(";") : kept.join();
  return text.length > limit ? { error: tooLong(origin.label, text, field) } : { value: text };
}

function inListOrder(field: Field, values: readonly string[]): string[] {
  const order = new Map((field.picklist?.values ?? []).map((one, place) => [one.value, place]));
  const place = (value: string): number => order.get(value) ?? Number.MAX_SAFE_INTEGER;
  return [...values].sort((a, b) => place(a) - place(b));
}
