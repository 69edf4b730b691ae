import { EvaluationError } from "../evaluation.ts";
import { addMonths, DAY, dateOf, dayOf, isoWeek, localDay, parseDay } from "../values/calendar.ts";
import { Decimal } from "../values/number.ts";
import type { Value } from "../values/value.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType, plain } from "./function-definition.ts";

/** Calendar functions. Parts of a date-time go through DATEVALUE, which takes the user's time zone. */
export const dateFunctions: Readonly<Record<string, FunctionDefinition>> = {
  TODAY: plain({
    parameters: [],
    result: "date",
    evaluate: (_, context) => localDay(context.now().getTime(), context.timeZone)
  }),
  DATE: plain({
    parameters: ["number", "number", "number"],
    result: "date",
    evaluate: (parts) => makeDate(parts)
  }),
  DATEVALUE: dateValue(),
  DAY: part((day) => dateOf(day).getUTCDate()),
  MONTH: part((day) => dateOf(day).getUTCMonth() + 1),
  YEAR: part((day) => dateOf(day).getUTCFullYear()),
  // 1 is Sunday.
  WEEKDAY: part((day) => dateOf(day).getUTCDay() + 1),
  DAYOFYEAR: part((day) => day - (dayOf(dateOf(day).getUTCFullYear(), 1, 1) ?? 0) + 1),
  ISOWEEK: isoPart(({ week }) => week),
  ISOYEAR: isoPart(({ year }) => year),
  ADDMONTHS: addMonthsFunction()
};

function part(read: (day: number) => number): FunctionDefinition {
  return plain({
    parameters: ["date"],
    result: "number",
    evaluate: ([day]) => new Decimal(read(day as number))
  });
}

/** ISO weeks are also told of a date-time, of its day in GMT. */
function isoPart(read: (week: ReturnType<typeof isoWeek>) => number): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1);
      for (const arg of check.args) checkType(check, arg, ["date", "datetime"]);
      return "number";
    },
    build:
      ([arg], [evaluate]) =>
      (context) => {
        const value = evaluate?.(context) ?? null;
        if (typeof value !== "number") return null;
        const day = arg?.type === "datetime" ? Math.floor(value / DAY) : value;
        return new Decimal(read(isoWeek(day)));
      }
  };
}

function makeDate(parts: readonly Value[]): number {
  const [year, month, day] = parts.map((value) => (value as Decimal).trunc().toNumber()) as [
    number,
    number,
    number
  ];
  if (year < 1 || year > 9999) throw new EvaluationError("Year out of range in DATE() function");
  const made = dayOf(year, month, day);
  if (made === undefined) throw new EvaluationError("Month or Day out of range in DATE() function");
  return made;
}

function dateValue(): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1);
      for (const arg of check.args) checkType(check, arg, ["text", "datetime", "date"]);
      return "date";
    },
    build:
      ([arg], [evaluate]) =>
      (context) => {
        const value = evaluate?.(context) ?? null;
        if (value === null || value === "") return null;
        if (arg?.type === "date") return value;
        if (typeof value === "number") return localDay(value, context.timeZone);
        const day = parseDay(String(value));
        if (day === undefined)
          throw new EvaluationError(`The value '${value}' is not a valid date.`);
        return day;
      }
  };
}

function addMonthsFunction(): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 2);
      const [date, months] = check.args;
      if (date) checkType(check, date, ["date", "datetime"]);
      if (months) checkType(check, months, "number");
      return date?.type === "datetime" ? "datetime" : "date";
    },
    build:
      ([date], [evaluateDate, evaluateMonths]) =>
      (context) => {
        const value = evaluateDate?.(context) ?? null;
        const months = evaluateMonths?.(context) ?? null;
        if (typeof value !== "number" || months === null) return null;
        const count = (months as Decimal).trunc().toNumber();
        if (date?.type !== "datetime") return addMonths(value, count);
        const day = Math.floor(value / DAY);
        return addMonths(day, count) * DAY + (value - day * DAY);
      }
  };
}
