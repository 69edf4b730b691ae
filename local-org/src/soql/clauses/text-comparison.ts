import { SalesforceError } from "../../errors.ts";
import type { Literal } from "../parse/literal.ts";
import { errorAt } from "../query-error.ts";
import type { Operand } from "../resolve/operand.ts";
import {
  and,
  binary,
  call,
  escaped,
  isIn,
  isNull,
  noCase,
  not,
  or,
  value,
  ZERO,
  type BinaryOperator,
  type Expression
} from "../sql/expression.ts";

/** Name of the SQL function that maps text to lower case beyond ASCII. */
export const FOLD_FUNCTION = "fold";

export function fold(text: string): string {
  return text.toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

const folded = (expression: Expression): Expression => call(FOLD_FUNCTION, [expression]);

/** Compares text without regard to case, unless the field says otherwise. */
export function textComparison(
  { expression, field }: Operand,
  operator: BinaryOperator,
  text: string
): Expression {
  if (field?.caseSensitive) return binary(operator, expression, value(text));
  if (isAscii(text)) return binary(operator, expression, noCase(value(text)));
  return binary(operator, folded(expression), value(fold(text)));
}

type Text = Extract<Literal, { kind: "string" }>;

/** `IN` a list of texts; `''` stands for null. */
export function textList({ expression, field }: Operand, literals: readonly Text[]): Expression {
  const texts = literals.map((literal) => literal.value).filter((text) => text !== "");
  const empty = texts.length < literals.length ? isNull(expression) : undefined;
  return or(listOf(expression, field?.caseSensitive ?? false, texts), empty) ?? ZERO;
}

function listOf(
  expression: Expression,
  caseSensitive: boolean,
  texts: readonly string[]
): Expression | undefined {
  if (texts.length === 0) return undefined;
  if (caseSensitive)
    return isIn(
      expression,
      texts.map((text) => value(text))
    );
  const plain = texts.every(isAscii);
  return isIn(
    plain ? noCase(expression) : folded(expression),
    texts.map((text) => value(plain ? text : fold(text)))
  );
}

const PATTERNS = new Set(["string", "textarea", "picklist", "email", "phone", "url"]);

/** `LIKE`, case-insensitive, with `%` and `_`, escaped by `\`. */
export function likeComparison(
  soql: string,
  { expression, type, label, name }: Operand,
  literal: Literal | undefined
): Expression {
  if (!PATTERNS.has(type))
    throw errorAt(
      soql,
      label,
      "INVALID_QUERY_FILTER_OPERATOR",
      `invalid operator on ${type} field`
    );
  if (literal?.kind !== "string")
    throw errorAt(
      soql,
      label,
      "INVALID_FIELD",
      `value of filter criterion for field '${name}' must be of type string and should be enclosed in quotes`
    );
  const { pattern } = literal;
  return isAscii(pattern)
    ? binary("LIKE", expression, escaped(value(pattern)))
    : binary("LIKE", folded(expression), escaped(value(fold(pattern))));
}

/** `INCLUDES` and `EXCLUDES` of a multi-select picklist: each value `a;b` asks for both a and b. */
export function picksComparison(
  soql: string,
  { expression, type, label }: Operand,
  operator: "INCLUDES" | "EXCLUDES",
  literals: readonly Literal[]
): Expression {
  if (type !== "multipicklist")
    throw errorAt(
      soql,
      label,
      "INVALID_QUERY_FILTER_OPERATOR",
      `invalid operator on ${type} field`
    );
  const list = folded(binary("||", binary("||", value(";"), expression), value(";")));
  const picks = literals.map((literal) => {
    if (literal.kind !== "string")
      throw new SalesforceError("MALFORMED_QUERY", `${operator} takes text values`);
    const parts = literal.value.split(";").map((part) => value(fold(`;${part};`)));
    return and(...parts.map((part) => binary(">", call("instr", [list, part]), ZERO)));
  });
  const included = or(...picks) ?? ZERO;
  return operator === "INCLUDES" ? included : not(included);
}
