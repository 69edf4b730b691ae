import type { FieldInfo } from "./object-info.ts";

/** How a field is typed in. */
export interface InputKind {
  readonly control: "input" | "textarea" | "checkbox" | "picklist" | "multi-picklist" | "lookup";
  /** `type`, `formatter` and `step` of lightning-input. */
  readonly type?: string;
  readonly formatter?: string;
  readonly step?: string;
}

const KINDS: Readonly<Record<string, InputKind>> = {
  Boolean: { control: "checkbox" },
  Picklist: { control: "picklist" },
  MultiPicklist: { control: "multi-picklist" },
  TextArea: { control: "textarea" },
  Reference: { control: "lookup" },
  Date: { control: "input", type: "date" },
  DateTime: { control: "input", type: "datetime" },
  Time: { control: "input", type: "time" },
  Email: { control: "input", type: "email" },
  Phone: { control: "input", type: "tel" },
  Url: { control: "input", type: "text" }
};
const FORMATTERS: Readonly<Record<string, string>> = {
  Currency: "currency",
  Double: "decimal",
  Int: "decimal",
  Percent: "percent-fixed"
};

export function inputKind(field: FieldInfo | undefined): InputKind {
  const formatter = FORMATTERS[field?.dataType ?? ""];
  if (formatter !== undefined) {
    const step = field && field.scale > 0 ? `0.${"0".repeat(field.scale - 1)}1` : "1";
    return { control: "input", type: "number", formatter, step };
  }
  return KINDS[field?.dataType ?? ""] ?? { control: "input", type: "text" };
}

/** A typed value as the UI API takes it: numbers as numbers, empty as null. */
export function typedValue(field: FieldInfo | undefined, value: unknown): unknown {
  if (field?.dataType === "Boolean") return value === true;
  if (value === "" || value === undefined || value === null) return null;
  return FORMATTERS[field?.dataType ?? ""] === undefined ? value : Number(value);
}
