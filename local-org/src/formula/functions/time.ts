import type { FormulaType } from "../contract.ts";
import { EvaluationError } from "../evaluation.ts";
import { DAY } from "../values/calendar.ts";
import { parseInstant, parseTime, withinDay } from "../values/clock-time.ts";
import { Decimal } from "../values/number.ts";
import type { Value } from "../values/value.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType, plain } from "./function-definition.ts";

/** Functions of instants and times of day, which are GMT. */
export const timeFunctions: Readonly<Record<string, FunctionDefinition>> = {
  NOW: plain({
    parameters: [],
    result: "datetime",
    evaluate: (_, context) => context.now().getTime()
  }),
  TIMENOW: plain({
    parameters: [],
    result: "time",
    evaluate: (_, context) => withinDay(context.now().getTime())
  }),
  DATETIMEVALUE: conversion("datetime", ["text", "datetime", "date"], {
    date: (day) => day * DAY,
    text: (text) => parsed(text, parseInstant)
  }),
  TIMEVALUE: conversion("time", ["text", "datetime", "time"], {
    datetime: withinDay,
    text: (text) => parsed(text, parseTime)
  }),
  HOUR: part(3_600_000, 24),
  MINUTE: part(60_000, 60),
  SECOND: part(1000, 60),
  MILLISECOND: part(1, 1000),
  UNIXTIMESTAMP: conversion("number", ["datetime", "date", "time"], {
    datetime: seconds,
    time: seconds,
    date: (day) => new Decimal(day * (DAY / 1000))
  }),
  FROMUNIXTIME: plain({
    parameters: ["number"],
    result: "datetime",
    evaluate: ([value]) => (value as Decimal).mul(1000).trunc().toNumber()
  }),
  FORMATDURATION: formatDuration()
};

function part(unit: number, count: number): FunctionDefinition {
  return plain({
    parameters: ["time"],
    result: "number",
    evaluate: ([time]) => new Decimal(Math.floor((time as number) / unit) % count)
  });
}

interface Conversions {
  readonly text?: (text: string) => Value;
  readonly date?: (day: number) => Value;
  readonly datetime?: (instant: number) => Value;
  readonly time?: (time: number) => Value;
}

/** One argument of several types; a type without conversion passes as it is. */
function conversion(
  result: FormulaType,
  accepted: readonly FormulaType[],
  conversions: Conversions
): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1);
      for (const arg of check.args) checkType(check, arg, accepted);
      return result;
    },
    build:
      ([arg], [evaluate]) =>
      (context) => {
        const value = evaluate?.(context) ?? null;
        if (value === null || value === "") return null;
        if (typeof value === "string") return conversions.text?.(value) ?? value;
        const convert = conversions[arg?.type as "date" | "datetime" | "time"];
        return convert ? convert(value as number) : value;
      }
  };
}

function parsed(text: string, parse: (text: string) => number | undefined): number {
  const value = parse(text);
  if (value === undefined)
    throw new EvaluationError(`The value '${text}' is not a valid date or time.`);
  return value;
}

function seconds(milliseconds: number): Decimal {
  return new Decimal(Math.floor(milliseconds / 1000));
}

/** Seconds, or the distance of two times or date-times, as `HH:MM:SS` or `D:HH:MM:SS`. */
function formatDuration(): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1, 2);
      const [first, second] = check.args;
      if (first) checkType(check, first, second ? ["number", "time", "datetime"] : "number");
      if (first && second)
        checkType(check, second, first.type === "number" ? "boolean" : first.type);
      return "text";
    },
    build: (args, evaluators) => (context) => {
      const [first = null, second = null] = evaluators.map((evaluator) => evaluator(context));
      if (first === null || (args.length > 1 && second === null)) return "";
      if (typeof first === "number")
        return duration(Math.trunc((Number(second) - first) / 1000), args[0]?.type === "datetime");
      return duration((first as Decimal).trunc().toNumber(), second === true);
    }
  };
}

function duration(total: number, withDays: boolean): string {
  const length = Math.abs(total);
  const pair = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(length / 3600);
  const rest = `${pair(Math.floor(length / 60) % 60)}:${pair(length % 60)}`;
  return withDays
    ? `${Math.floor(hours / 24)}:${pair(hours % 24)}:${rest}`
    : `${pair(hours)}:${rest}`;
}
