import { FormulaError } from "../../formula/index.ts";
import { parse } from "../../formula/syntax/parse.ts";
import type { Tree } from "../../formula/syntax/tree.ts";
import type { Schema } from "../schema.ts";
import type { Check } from "./check.ts";
import { fieldOnPath } from "./field-path.ts";
import { partsOf, problemInFormula, writtenFormulas } from "./written-formulas.ts";

/** Bytes of the compiled formula. Source: help page "Tips for Reducing Formula Size". */
const most = 5000;

/** Bytes that a part of a formula is taken to compile to; names' and comments' lengths do not matter. */
const weights = { call: 30, number: 8, operator: 8, reference: 25 };

/**
 * Functions that are large when compiled. Weighed by sizes that people report of theirs: three additions of months
 * by DATE, YEAR and MONTH make 6,251.
 */
const largeCalls: Readonly<Record<string, number>> = {
  ADDMONTHS: 300,
  DATE: 800,
  DATETIMEVALUE: 150,
  DATEVALUE: 150,
  DAY: 60,
  MONTH: 60,
  TEXT: 120,
  YEAR: 60
};

/** Estimates the compiled size of each formula field with the formula fields that it reads put in its place. */
export const checkFormulaSizes: Check = function* (context) {
  const sizes = new Map<string, number>();
  for (const formula of writtenFormulas(context)) {
    if (formula.elementName === "defaultValue") continue;
    const size = sizeOf(formula.tree, formula.object, context.schema, sizes, []);
    if (size > most)
      yield problemInFormula(
        formula,
        { ...formula.tree, offset: 0 },
        `Compiled formula is too big to execute (${size.toLocaleString("en")} characters). Maximum size is ${most.toLocaleString("en")} characters`
      );
  }
};

function sizeOf(
  tree: Tree,
  object: string,
  schema: Schema,
  sizes: Map<string, number>,
  open: readonly string[]
): number {
  let size = 0;
  for (const part of partsOf(tree)) {
    if (part.kind === "text") size += part.value.length + 2;
    else if (part.kind === "call") size += largeCalls[part.name] ?? weights.call;
    else if (part.kind === "reference")
      size += weights.reference + sizeBehind(part.name, object, schema, sizes, open);
    else if (part.kind === "binary" || part.kind === "unary") size += weights.operator;
    else size += weights.number;
  }
  return size;
}

/** Size of the formula of the field referred to; 0 for fields with values of their own and inside a circle. */
function sizeBehind(
  name: string,
  from: string,
  schema: Schema,
  sizes: Map<string, number>,
  open: readonly string[]
): number {
  const found = fieldOnPath(schema, from, name.split("."));
  if (found?.field.formula === undefined) return 0;
  const key = `${found.object}.${found.field.name}`;
  if (open.includes(key)) return 0;
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const tree = read(found.field.formula);
  const size = tree ? sizeOf(tree, found.object, schema, sizes, [...open, key]) : 0;
  sizes.set(key, size);
  return size;
}

function read(formula: string): Tree | undefined {
  try {
    return parse(formula);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
