import type { FormulaType } from "../contract.ts";

const NAMES: Readonly<Record<FormulaType, string>> = {
  text: "Text",
  id: "Text",
  number: "Number",
  percent: "Number",
  boolean: "Boolean",
  date: "Date",
  datetime: "DateTime",
  time: "Time",
  picklist: "Picklist",
  multipicklist: "Multi-Select Picklist",
  blank: "Null"
};

/** The platform's names of types, as its messages list them: `Number, Date`. */
export function typeNames(types: readonly FormulaType[]): string {
  return types.map((type) => NAMES[type]).join(", ");
}
