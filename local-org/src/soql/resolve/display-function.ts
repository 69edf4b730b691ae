import { malformed } from "../query-error.ts";
import { call, value, type Expression } from "../sql/expression.ts";
import type { Operand } from "./operand.ts";

/** Name of the SQL function: `to_label(object, field, language, value)`. */
export const LABEL_FUNCTION = "to_label";
/** Name of the SQL function: `format_value(type, scale, locale, time zone, value)`. */
export const FORMAT_FUNCTION = "format_value";

/** `toLabel()`: a picklist value's label in the user's language. */
export function labelOperand(operand: Operand): Operand {
  const { object, field } = operand;
  if (!object || !field) throw malformed(`unexpected token: '${operand.label}'`);
  return {
    expression: labelled(object.name, field.name, operand.expression),
    type: "string",
    name: operand.name,
    label: operand.label
  };
}

export function labelled(object: string, field: string, expression: Expression): Expression {
  const language = value((run) => run.session.language);
  return call(LABEL_FUNCTION, [value(object), value(field), language, expression]);
}

/** `FORMAT()`: numbers and dates as the user's locale writes them. */
export function formattedOperand(operand: Operand): Operand {
  const expression = call(FORMAT_FUNCTION, [
    value(operand.type),
    value(operand.scale ?? null),
    value((run) => run.session.locale),
    value((run) => run.session.timeZone),
    operand.expression
  ]);
  const { aggregate } = operand;
  return {
    expression,
    type: "string",
    name: operand.name,
    label: operand.label,
    ...(aggregate ? { aggregate } : {})
  };
}

/** `convertCurrency()`: the value itself, since the local org has one currency. */
export function currencyOperand(operand: Operand): Operand {
  if (operand.type !== "currency")
    throw malformed(`field ${operand.label} does not support function convertCurrency`);
  return operand;
}
