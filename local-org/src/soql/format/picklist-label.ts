import type { Schema } from "../../metadata/schema.ts";

/** The label of a picklist value (or of each of `a;b`) in a language; the value itself where it has none. */
export function picklistLabel(
  schema: Schema,
  language: string,
  object: string,
  field: string,
  value: string
): string {
  const definition = schema.fieldOf(object, field);
  const labelOf = (item: string): string => {
    const known = definition?.picklist?.values.find((entry) => entry.value === item);
    return schema.translate(language, `Picklist:${object}.${field}.${item}`, known?.label ?? item);
  };
  const isMultiple = definition?.type === "multipicklist";
  return isMultiple ? value.split(";").map(labelOf).join(";") : labelOf(value);
}
