import type { FormulaType } from "../../../formula/index.ts";

const TYPES: Readonly<Record<string, FormulaType>> = {
  String: "text",
  Picklist: "text",
  Multipicklist: "text",
  Number: "number",
  Currency: "number",
  Boolean: "boolean",
  Date: "date",
  DateTime: "datetime",
  Time: "time"
};

/** The formula type of a flow's data type; undefined for records and others. */
export const formulaTypeOfData = (dataType: string | undefined): FormulaType | undefined =>
  TYPES[dataType ?? ""];
