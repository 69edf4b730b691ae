import type { Field } from "../../metadata/schema.ts";
import type { FieldValue, RecordError } from "../../org.ts";
import { normaliseId } from "../../ids.ts";
import { badJsonType, badReferenceId, badTextForType } from "../record-errors.ts";
import type { Stored } from "../stored-row.ts";
import { convertBoolean, convertNumber } from "./convert-number.ts";
import { convertMoment } from "./convert-moment.ts";
import { convertPicklist } from "./convert-picklist.ts";
import { convertText } from "./convert-text.ts";

export type Converted = { readonly value: Stored } | { readonly error: RecordError };

/** How a value came and how messages name its field. */
export interface Origin {
  readonly format: "json" | "csv";
  readonly label: string;
}

/** A caller's value as the column holds it, or the platform's error. */
export function convertValue(field: Field, value: FieldValue, origin: Origin): Converted {
  if (value === null || value === "") return { value: field.type === "boolean" ? 0 : null };
  switch (field.type) {
    case "boolean":
      return convertBoolean(field, value, origin);
    case "int":
    case "double":
    case "currency":
    case "percent":
      return convertNumber(field, value, origin);
    case "date":
    case "datetime":
    case "time":
      return convertMoment(field, value, origin);
    case "id":
    case "reference":
      return convertId(field, value, origin);
    case "picklist":
    case "multipicklist":
      return convertPicklist(field, value, origin);
    default:
      return convertText(field, value, origin);
  }
}

function convertId(field: Field, value: FieldValue, origin: Origin): Converted {
  if (typeof value !== "string") return { error: wrongType(field, "reference", value, origin) };
  const id = normaliseId(value.trim());
  return id === undefined
    ? { error: badReferenceId(origin.label, value, field.name) }
    : { value: id };
}

/** The error for a value of another type than the field's, by format. */
export function wrongType(
  field: Field,
  type: string,
  value: FieldValue,
  origin: Origin
): RecordError {
  return origin.format === "csv"
    ? badTextForType(origin.label, String(value), field.name)
    : badJsonType(type, value, field.name);
}
