import type { FunctionExp } from "@jetstreamapp/soql-parser-js";
import type { FieldType } from "../../metadata/schema.ts";
import { malformed } from "../query-error.ts";
import { call, STAR } from "../sql/expression.ts";
import type { Operand } from "./operand.ts";
import { operandOf } from "./operand-of.ts";
import type { QueryContext } from "./query-context.ts";

/** Name of the placeholder that compiling the grouping sets replaces. */
export const GROUPING_FUNCTION = "grouping";

const NUMBERS: ReadonlySet<FieldType> = new Set(["int", "double", "currency", "percent"]);
const UNORDERED: ReadonlySet<FieldType> = new Set([
  "boolean",
  "multipicklist",
  "address",
  "base64"
]);

const FUNCTIONS = new Set(["COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX"]);

export function isAggregateFunction(name: string): boolean {
  return FUNCTIONS.has(name.toUpperCase());
}

/** COUNT, COUNT_DISTINCT, SUM, AVG, MIN or MAX of a field. */
export function aggregateOperand(context: QueryContext, expression: FunctionExp): Operand {
  const name = (expression.functionName ?? "").toUpperCase();
  const label = expression.rawValue ?? `${name}()`;
  const [argument] = expression.parameters ?? [];
  if (argument === undefined || argument === "") return countOfRows(name, label);
  const operand = operandOf(context, argument);
  if (operand.aggregate) throw malformed(`aggregate functions cannot be nested: ${label}`);
  refuseUnfit(name, operand);
  const made = { name: operand.name, label, aggregate: true };
  switch (name) {
    case "COUNT":
    case "COUNT_DISTINCT": {
      const distinct = name === "COUNT_DISTINCT";
      const counted = call("count", [operand.expression], distinct);
      return { ...made, expression: counted, type: "int", scale: 0 };
    }
    case "AVG":
      return { ...made, expression: call("avg", [operand.expression]), type: "double" };
    default:
      return {
        ...made,
        expression: call(name.toLowerCase(), [operand.expression]),
        type: operand.type,
        ...(operand.object ? { object: operand.object } : {}),
        ...(operand.scale === undefined ? {} : { scale: operand.scale })
      };
  }
}

/** `GROUPING(field)`: 1 in the rows of ROLLUP and CUBE that are subtotals over the field, else 0. */
export function groupingOperand({ expression, name, label }: Operand): Operand {
  return {
    expression: call(GROUPING_FUNCTION, [expression]),
    type: "int",
    name,
    label: `GROUPING(${label})`,
    scale: 0,
    aggregate: true
  };
}

function countOfRows(name: string, label: string): Operand {
  if (name !== "COUNT") throw malformed(`unexpected token: ')'`);
  return {
    expression: call("count", [STAR]),
    type: "int",
    name: "COUNT",
    label,
    scale: 0,
    aggregate: true
  };
}

function refuseUnfit(name: string, operand: Operand): void {
  const numeric = name === "SUM" || name === "AVG";
  const ordered = name === "MIN" || name === "MAX";
  const unfit = (numeric && !NUMBERS.has(operand.type)) || (ordered && UNORDERED.has(operand.type));
  if (unfit) throw malformed(`field ${operand.label} does not support aggregate operator ${name}`);
}
