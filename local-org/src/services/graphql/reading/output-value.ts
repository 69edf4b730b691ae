import type { Field } from "../../../metadata/schema.ts";
import { formatValue } from "../../../soql/format/format-value.ts";
import { picklistLabel } from "../../../soql/format/picklist-label.ts";
import type { Viewer } from "../request/viewer.ts";
import type { OutputValue } from "../types/value-types.ts";

/** Types whose value has a second form for people; all others show `displayValue: null`. */
const FORMATTED = new Set(["int", "double", "currency", "percent", "date", "datetime", "time"]);

/** A value that SOQL gave for a field, as the schema's value types take it. */
export function outputValue(
  viewer: Viewer,
  object: string,
  field: Field,
  given: unknown
): OutputValue {
  const value = apiValue(field, given);
  if (field.picklist && typeof value === "string") {
    const label = (): string => labelOf(viewer, object, field, value);
    return { value, display: label, label };
  }
  const display = (): string | null =>
    FORMATTED.has(field.type) ? formatValue(value, field, viewer.session) : null;
  return { value, display, label: () => null };
}

function labelOf(viewer: Viewer, object: string, field: Field, value: string): string {
  return picklistLabel(viewer.org.schema(), viewer.session.language, object, field.name, value);
}

/** Date-times end in Z here, in +0000 in the REST API. */
function apiValue({ type }: Field, given: unknown): OutputValue["value"] {
  if (given === undefined || given === null) return null;
  if (type === "datetime") return String(given).replace(/\+0000$/, "Z");
  return given as string | number | boolean;
}
