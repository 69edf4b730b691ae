import type { Field } from "../../../metadata/schema.ts";
import { formatValue, picklistLabel } from "../../../soql/index.ts";
import type { Viewer } from "../viewer.ts";

/** How the user reads a value: null where the value itself is what they read. */
export function displayValue(
  { org, session }: Viewer,
  object: string,
  field: Field,
  value: string | number | boolean | null
): string | null {
  if (value === null) return null;
  switch (field.type) {
    case "picklist":
    case "multipicklist":
      return picklistLabel(org.schema(), session.language, object, field.name, String(value));
    case "int":
    case "double":
    case "currency":
    case "percent":
    case "date":
    case "datetime":
    case "time":
      return formatValue(value, field, session);
    default:
      return null;
  }
}
