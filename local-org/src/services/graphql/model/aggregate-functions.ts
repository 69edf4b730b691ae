/** Aggregate functions by their names in the schema, with SOQL's names. */
export const AGGREGATE_FUNCTIONS = {
  avg: "AVG",
  count: "COUNT",
  countDistinct: "COUNT_DISTINCT",
  max: "MAX",
  min: "MIN",
  sum: "SUM"
} as const;

export type AggregateFunction = keyof typeof AGGREGATE_FUNCTIONS;

export function isAggregateFunction(name: string): name is AggregateFunction {
  return name in AGGREGATE_FUNCTIONS;
}
