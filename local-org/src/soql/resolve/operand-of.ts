import type { FunctionExp } from "@jetstreamapp/soql-parser-js";
import { isDateFunction } from "../dates/date-part.ts";
import { malformed } from "../query-error.ts";
import { notSupported } from "../../errors.ts";
import { aggregateOperand, groupingOperand, isAggregateFunction } from "./aggregate.ts";
import { dateOperand } from "./date-function.ts";
import { fieldAt, pathOf, placeOf } from "./field-path.ts";
import { currencyOperand, formattedOperand, labelOperand } from "./display-function.ts";
import type { Operand } from "./operand.ts";
import type { QueryContext } from "./query-context.ts";

/** The field or function that a clause names. */
export function operandOf(context: QueryContext, text: string | FunctionExp): Operand {
  return typeof text === "string" ? fieldOperand(context, text) : functionOperand(context, text);
}

export function fieldOperand({ compilation, scope, alias }: QueryContext, text: string): Operand {
  const path = pathOf(scope, text, alias);
  const place = placeOf(compilation, scope, path.slice(0, -1), text);
  return fieldAt(compilation, scope, place, path.at(-1) ?? "", text);
}

function functionOperand(context: QueryContext, call: FunctionExp): Operand {
  const name = call.functionName ?? "";
  const [argument] = call.parameters ?? [];
  if (isAggregateFunction(name)) return aggregateOperand(context, call);
  if (argument === undefined) throw malformed(`unexpected token: '${name}'`);
  if (isDateFunction(name)) return dateOperand(context, name, argument);
  switch (name.toUpperCase()) {
    case "TOLABEL":
      return labelOperand(operandOf(context, argument));
    case "FORMAT":
      return formattedOperand(operandOf(context, argument));
    case "GROUPING":
      return groupingOperand(operandOf(context, argument));
    case "CONVERTCURRENCY":
      return currencyOperand(operandOf(context, argument));
    default:
      throw notSupported(`SOQL function ${name}()`);
  }
}
