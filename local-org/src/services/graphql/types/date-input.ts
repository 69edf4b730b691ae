import type { GraphQLInputFieldConfigMap } from "graphql";
import { GraphQLEnumType, GraphQLInputObjectType } from "graphql";
import { scalars } from "./scalars.ts";

const PERIODS = ["WEEK", "MONTH", "QUARTER", "YEAR", "FISCAL_QUARTER", "FISCAL_YEAR"];

const LITERALS = [
  "YESTERDAY",
  "TODAY",
  "TOMORROW",
  "LAST_90_DAYS",
  "NEXT_90_DAYS",
  ...PERIODS.flatMap((period) => [`LAST_${period}`, `THIS_${period}`, `NEXT_${period}`])
];

/** `last_n_days`, `n_months_ago`…: SOQL's date literals with a number, in lower case. */
const RANGES = ["DAY", ...PERIODS].flatMap((period) => {
  const periods = `${period.toLowerCase()}s`;
  return [`last_n_${periods}`, `next_n_${periods}`, `n_${periods}_ago`];
});

/** Parts of dates that filters compare by. */
export const DATE_FUNCTIONS = [
  "CALENDAR_MONTH",
  "CALENDAR_QUARTER",
  "CALENDAR_YEAR",
  "DAY_IN_MONTH",
  "DAY_IN_WEEK",
  "DAY_IN_YEAR",
  "FISCAL_MONTH",
  "FISCAL_QUARTER",
  "FISCAL_YEAR",
  "WEEK_IN_MONTH",
  "WEEK_IN_YEAR"
];

const dateLiteral = new GraphQLEnumType({
  name: "DateLiteral",
  values: Object.fromEntries(LITERALS.map((literal) => [literal, {}]))
});

const dateRange = new GraphQLInputObjectType({
  name: "DateRange",
  fields: Object.fromEntries(RANGES.map((range) => [range, { type: scalars.Int }]))
});

/** A date as filters take it: `{value: "2026-01-31"}`, `{literal: THIS_YEAR}` or `{range: {last_n_days: 7}}`. */
export const dateInput = ofScalar("DateInput", "Date");
export const dateTimeInput = ofScalar("DateTimeInput", "DateTime");

function ofScalar(name: string, scalar: "Date" | "DateTime"): GraphQLInputObjectType {
  const fields: GraphQLInputFieldConfigMap = {
    literal: { type: dateLiteral },
    range: { type: dateRange },
    value: { type: scalars[scalar] }
  };
  return new GraphQLInputObjectType({ name, fields });
}
