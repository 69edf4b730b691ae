import { rangeOf } from "../dates/date-literal.ts";
import { startOfDay } from "../dates/time-zone.ts";
import type { Literal } from "../parse/literal.ts";
import type { Operand } from "../resolve/operand.ts";
import type { Run } from "../run.ts";
import { and, binary, value, type BinaryOperator, type Expression } from "../sql/expression.ts";

/** Compares with a relative range of days, which each run reads from the clock and the user's zone. */
export function dateComparison(
  { type, expression }: Operand,
  operator: BinaryOperator,
  { name, count }: Extract<Literal, { kind: "dateLiteral" }>
): Expression | undefined {
  if (type !== "date" && type !== "datetime") return undefined;
  const bound = (edge: "start" | "end"): Expression =>
    value((run: Run) => {
      const day = rangeOf(name, count, run)[edge];
      return type === "date" ? day : startOfDay(day, run.session.timeZone).toISOString();
    });
  switch (operator) {
    case "=":
      return and(binary(">=", expression, bound("start")), binary("<", expression, bound("end")));
    case "<":
    case ">=":
      return binary(operator, expression, bound("start"));
    case "<=":
      return binary("<", expression, bound("end"));
    case ">":
      return binary(">=", expression, bound("end"));
    default:
      return undefined;
  }
}
