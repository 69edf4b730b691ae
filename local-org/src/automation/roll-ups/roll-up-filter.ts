import type { Field, RollUpFilter } from "../../metadata/schema.ts";
import type { FormulaValue } from "../../formula/index.ts";

/** Whether a child's value meets a filter of a roll-up; text compares without regard to case. */
export function meetsFilter(field: Field, filter: RollUpFilter, value: FormulaValue): boolean {
  const wanted = filter.value.split(",").map((each) => comparable(field, each.trim()));
  const found = comparable(field, value);
  const order = typeof found === "number" ? Number(wanted[0]) : (wanted[0] as string | null);
  switch (filter.operation) {
    case "equals":
      return wanted.includes(found);
    case "notEqual":
      return !wanted.includes(found);
    case "lessThan":
      return found !== null && order !== null && found < order;
    case "greaterThan":
      return found !== null && order !== null && found > order;
    case "lessOrEqual":
      return found !== null && order !== null && found <= order;
    case "greaterOrEqual":
      return found !== null && order !== null && found >= order;
    default:
      return meetsTextFilter(filter.operation, String(found ?? ""), wanted.map(String));
  }
}

function meetsTextFilter(operation: string, found: string, wanted: readonly string[]): boolean {
  const parts = found.split(";");
  switch (operation) {
    case "contains":
      return wanted.some((each) => found.includes(each));
    case "notContain":
      return !wanted.some((each) => found.includes(each));
    case "startsWith":
      return wanted.some((each) => found.startsWith(each));
    case "includes":
      return wanted.some((each) => parts.includes(each));
    case "excludes":
      return !wanted.some((each) => parts.includes(each));
    default:
      throw new Error(`Roll-up filter operation ${operation} is not known`);
  }
}

function comparable(field: Field, value: FormulaValue): string | number | null {
  if (value === null || value === "") return field.type === "boolean" ? 0 : null;
  switch (field.type) {
    case "boolean":
      return value === true || /^(?:true|1)$/i.test(String(value)) ? 1 : 0;
    case "int":
    case "double":
    case "currency":
    case "percent":
      return Number(value);
    default:
      return String(value).toLowerCase();
  }
}
