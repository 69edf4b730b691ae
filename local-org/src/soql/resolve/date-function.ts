import type { FunctionExp } from "@jetstreamapp/soql-parser-js";
import { needsDatetime } from "../dates/date-part.ts";
import { malformed } from "../query-error.ts";
import { call, NULL, value } from "../sql/expression.ts";
import type { Operand } from "./operand.ts";
import { operandOf } from "./operand-of.ts";
import type { QueryContext } from "./query-context.ts";

/** Name of the SQL function: `date_part(name, value, time zone or null)`. */
export const DATE_PART_FUNCTION = "date_part";

/** CALENDAR_YEAR and its family on a date or datetime, seen in UTC unless inside convertTimezone(). */
export function dateOperand(
  context: QueryContext,
  name: string,
  argument: string | FunctionExp
): Operand {
  const converted =
    typeof argument !== "string" && argument.functionName?.toUpperCase() === "CONVERTTIMEZONE";
  const operand = operandOf(context, converted ? (argument.parameters?.[0] ?? "") : argument);
  const fits = operand.type === "datetime" || (operand.type === "date" && !needsDatetime(name));
  if (!fits || (converted && operand.type !== "datetime"))
    throw malformed(`field ${operand.label} does not support function ${name}`);
  const zone = converted ? value((run) => run.session.timeZone) : NULL;
  return {
    expression: call(DATE_PART_FUNCTION, [value(name.toUpperCase()), operand.expression, zone]),
    type: name.toUpperCase() === "DAY_ONLY" ? "date" : "int",
    name: operand.name,
    label: operand.label
  };
}
