import { addDays, addMonths, type Day } from "c/calendarDay";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { BookValue } from "./book.ts";

const message = messagesOf("seed");

export interface ExpressionContext {
  readonly today: Day;
  /** User id. */
  readonly owner: string;
  /** Id of the user who is asked for contributions. */
  readonly contributor: string;
  /** Ids of rows by their reference id. */
  readonly references: ReadonlyMap<string, string>;
}

/** Replaces `"@ref"` and every `{{…}}` of a value; other values are given back as they are. */
export function resolveValue(value: BookValue, context: ExpressionContext): BookValue {
  if (typeof value !== "string") return value;
  if (value.startsWith("@")) {
    const id = context.references.get(value.slice(1));
    if (id === undefined) throw unknown(value);
    return id;
  }
  return value.replaceAll(/\{\{(.*?)\}\}/g, (whole, expression: string) => {
    const text = evaluate(expression.trim(), context);
    if (text === undefined) throw unknown(whole);
    return text;
  });
}

function evaluate(expression: string, context: ExpressionContext): string | undefined {
  if (expression === "owner" || expression === "contributor") return context[expression];
  const match = /^(today|monthStart|monthEnd)(?:([+-]\d+)([dmy]))?(\|year)?$/.exec(expression);
  if (!match) return undefined;
  const [, base = "", amount = "0", unit = "d", year] = match;
  const day = dayOf(base, context.today, Number(amount), unit);
  return day && year ? day.slice(0, 4) : day;
}

function dayOf(base: string, today: Day, amount: number, unit: string): Day | undefined {
  if (base === "today") {
    return unit === "d"
      ? addDays(today, amount)
      : addMonths(today, unit === "y" ? amount * 12 : amount);
  }
  if (unit === "d" && amount !== 0) return undefined;
  const months = unit === "y" ? amount * 12 : amount;
  const first = addMonths(`${today.slice(0, 7)}-01`, months);
  return base === "monthStart" ? first : addDays(addMonths(first, 1), -1);
}

function unknown(text: string): CommandError {
  return new CommandError(message("unknownExpression", { text }), {
    exitCode: exitCodes.badInput,
    actions: [message("mendFile")]
  });
}
