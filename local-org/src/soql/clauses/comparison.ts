import type { FieldType } from "../../metadata/schema.ts";
import { normaliseId } from "../../ids.ts";
import { SalesforceError } from "../../errors.ts";
import type { Literal } from "../parse/literal.ts";
import { errorAt } from "../query-error.ts";
import type { Operand } from "../resolve/operand.ts";
import {
  and,
  binary,
  isIn,
  isNotNull,
  isNull,
  not,
  or,
  value,
  ZERO,
  type BinaryOperator,
  type Expression
} from "../sql/expression.ts";
import { dateComparison } from "./date-comparison.ts";
import { likeComparison, picksComparison, textComparison, textList } from "./text-comparison.ts";

const TEXTS: ReadonlySet<FieldType> = new Set([
  "string",
  "textarea",
  "picklist",
  "multipicklist",
  "email",
  "phone",
  "url"
]);

/** Name of each type in the platform's message about a wrong value, and whether it is quoted. */
const EXPECTED: Partial<Record<FieldType, readonly [type: string, quoted: boolean]>> = {
  boolean: ["boolean", false],
  int: ["int", false],
  double: ["double", false],
  currency: ["double", false],
  percent: ["double", false],
  date: ["date", false],
  datetime: ["dateTime", false],
  time: ["time", false]
};

/** Compiles `operand operator literals`; values become parameters, never text. */
export function comparison(
  soql: string,
  operand: Operand,
  operator: string,
  literals: readonly Literal[]
): Expression {
  switch (operator) {
    case "IN":
      return oneOf(soql, operand, literals);
    case "NOT IN":
      return not(oneOf(soql, operand, literals));
    case "INCLUDES":
    case "EXCLUDES":
      return picksComparison(soql, operand, operator, literals);
    case "LIKE":
      return likeComparison(soql, operand, literals[0]);
    default:
      return single(soql, operand, operator as BinaryOperator | "!=", literals[0]);
  }
}

function oneOf(soql: string, operand: Operand, literals: readonly Literal[]): Expression {
  const strings = literals.filter((literal) => literal.kind === "string");
  const listed = strings.length === literals.length && TEXTS.has(operand.type);
  if (listed) return textList(operand, strings);
  const ids = isId(operand) && strings.length === literals.length;
  if (ids) {
    const items = strings.map((literal) => value(idOf(operand, literal.value)));
    return isIn(operand.expression, items);
  }
  return or(...literals.map((literal) => single(soql, operand, "=", literal))) ?? ZERO;
}

function single(
  soql: string,
  operand: Operand,
  operator: BinaryOperator | "!=",
  literal: Literal | undefined
): Expression {
  if (!literal || literal.kind === "null" || (literal.kind === "string" && literal.value === ""))
    return nullComparison(operand, operator);
  if (operator === "!=") return not(single(soql, operand, "=", literal));
  if (isId(operand) && literal.kind === "string")
    return binary(operator, operand.expression, value(idOf(operand, literal.value)));
  if (TEXTS.has(operand.type) && literal.kind === "string")
    return textComparison(operand, operator, literal.value);
  const compared = scalarComparison(operand, operator, literal);
  if (!compared) throw wrongValue(soql, operand);
  return compared;
}

/** Numbers, booleans, dates and datetimes; undefined where value and field do not fit. */
function scalarComparison(
  operand: Operand,
  operator: BinaryOperator,
  literal: Exclude<Literal, { kind: "null" }>
): Expression | undefined {
  const { type, expression } = operand;
  if (literal.kind === "dateLiteral") return dateComparison(operand, operator, literal);
  if (literal.kind === "boolean" && type === "boolean")
    return binary(operator, expression, value(Number(literal.value)));
  const isNumber = EXPECTED[type]?.[0] === "double" || type === "int";
  const fits = literal.kind === type || (literal.kind === "number" && isNumber);
  return fits ? binary(operator, expression, value(literal.value as string | number)) : undefined;
}

function nullComparison(operand: Operand, operator: BinaryOperator | "!="): Expression {
  if (operator === "=") return isNull(operand.expression);
  if (operator === "!=") return isNotNull(operand.expression);
  // Nothing is smaller or greater than null.
  return and(isNull(operand.expression), isNotNull(operand.expression)) as Expression;
}

function isId({ type }: Operand): boolean {
  return type === "id" || type === "reference";
}

/** Rows that describe the schema name themselves instead of carrying ids. */
const NAMED_BY_API_NAME = new Set(["EntityDefinition", "FieldDefinition"]);

function idOf(operand: Operand, text: string): string {
  const id = NAMED_BY_API_NAME.has(operand.object?.name ?? "") ? text : normaliseId(text);
  if (id === undefined)
    throw new SalesforceError("INVALID_QUERY_FILTER_OPERATOR", `invalid ID field: ${text}`);
  return id;
}

function wrongValue(soql: string, { label, type, name }: Operand): SalesforceError {
  const [expected, quoted] = EXPECTED[type] ?? ["string", true];
  const enclosed = quoted ? "should be enclosed" : "should not be enclosed";
  return errorAt(
    soql,
    label,
    "INVALID_FIELD",
    `value of filter criterion for field '${name}' must be of type ${expected} and ${enclosed} in quotes`
  );
}
