import type { SqlFragment } from "../../org.ts";
import type { Run } from "../run.ts";
import type { Select } from "./select.ts";

export type SqlValue = string | number | null;

/** A parameter: fixed when the query is compiled, or read from each run (user, clock, page). */
export type Binding = SqlValue | ((run: Run) => SqlValue);

export type BinaryOperator = "=" | "<>" | "<" | "<=" | ">" | ">=" | "IS" | "IS NOT" | "LIKE" | "||";

/** An SQL expression as an immutable tree. Text in it is either ours or an identifier of the schema. */
export type Expression =
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  | { readonly kind: "value"; readonly binding: Binding }
  | { readonly kind: "constant"; readonly text: "NULL" | "1" | "0" | "*" }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly Expression[];
      readonly distinct: boolean;
    }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "and" | "or"; readonly operands: readonly Expression[] }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "noCase"; readonly operand: Expression }
  | { readonly kind: "escaped"; readonly operand: Expression }
  | {
      readonly kind: "in";
      readonly operand: Expression;
      readonly items: readonly Expression[] | Select;
    }
  | {
      readonly kind: "case";
      readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
      readonly otherwise: Expression;
    }
  | { readonly kind: "scalar"; readonly select: Select }
  | { readonly kind: "fragment"; readonly fragment: SqlFragment };

export const NULL: Expression = { kind: "constant", text: "NULL" };
export const ONE: Expression = { kind: "constant", text: "1" };
export const ZERO: Expression = { kind: "constant", text: "0" };
export const STAR: Expression = { kind: "constant", text: "*" };

export function column(table: string, name: string): Expression {
  return { kind: "column", table, column: name };
}

export function value(binding: Binding): Expression {
  return { kind: "value", binding };
}

export function call(name: string, args: readonly Expression[], distinct = false): Expression {
  return { kind: "call", name, args, distinct };
}

export function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

export function and(...operands: readonly (Expression | undefined)[]): Expression | undefined {
  return joined("and", operands);
}

export function or(...operands: readonly (Expression | undefined)[]): Expression | undefined {
  return joined("or", operands);
}

function joined(
  kind: "and" | "or",
  operands: readonly (Expression | undefined)[]
): Expression | undefined {
  const present = operands.filter((operand) => operand !== undefined);
  return present.length < 2 ? present[0] : { kind, operands: present };
}

/** True where the operand is false or unknown, as SOQL's NOT. */
export function not(operand: Expression): Expression {
  return { kind: "not", operand };
}

export function noCase(operand: Expression): Expression {
  return { kind: "noCase", operand };
}

/** LIKE's pattern with `\` as escape character. */
export function escaped(operand: Expression): Expression {
  return { kind: "escaped", operand };
}

export function isNull(operand: Expression): Expression {
  return binary("IS", operand, NULL);
}

export function isNotNull(operand: Expression): Expression {
  return binary("IS NOT", operand, NULL);
}

export function isIn(operand: Expression, items: readonly Expression[] | Select): Expression {
  return { kind: "in", operand, items };
}

export function fragment(sql: SqlFragment): Expression {
  return { kind: "fragment", fragment: sql };
}

export function scalar(select: Select): Expression {
  return { kind: "scalar", select };
}
