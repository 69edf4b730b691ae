import type { Tree } from "../../formula/syntax/tree.ts";
import type { Field } from "../schema.ts";
import type { Check, CheckContext } from "./check.ts";
import { fieldOnPath } from "./field-path.ts";
import type { WrittenFormula } from "./written-formulas.ts";
import { partsOf, problemInFormula, writtenFormulas } from "./written-formulas.ts";

/**
 * Picklist values that formulas compare with. The platform refuses unknown ones in ISPICKVAL, INCLUDES and CASE;
 * behind TEXT it takes any text, which is worth a warning.
 */
export const checkFormulaValues: Check = function* (context) {
  for (const formula of writtenFormulas(context))
    for (const part of partsOf(formula.tree))
      for (const [field, value, isText] of comparisons(part, formula, context)) {
        if (value.kind !== "text" || value.value === "" || hasValue(field, value.value)) continue;
        const message = `Picklist value does not exist: ${value.value} in ${field.name}`;
        const problem = problemInFormula(formula, value, message);
        yield isText ? { ...problem, severity: "Warning" } : problem;
      }
};

type Comparison = readonly [field: Field, value: Tree, isText: boolean];

/** The values that a part of a formula compares picklist fields with. */
function* comparisons(
  part: Tree,
  formula: WrittenFormula,
  context: CheckContext
): Iterable<Comparison> {
  const picklist = (tree: Tree | undefined) => picklistOf(tree, formula, context);
  if (part.kind === "call" && ["ISPICKVAL", "INCLUDES"].includes(part.name)) {
    const field = picklist(part.args[0]);
    if (field && part.args[1]) yield [field, part.args[1], false];
  }
  if (part.kind === "call" && part.name === "CASE") {
    const field = picklist(part.args[0]);
    const cases = part.args.slice(1, -1).filter((_, index) => index % 2 === 0);
    const isText = part.args[0]?.kind === "call";
    if (field) for (const value of cases) yield [field, value, isText];
  }
  if (part.kind === "binary" && ["=", "<>"].includes(part.operator)) {
    const [left, right] = [picklist(part.left), picklist(part.right)];
    if (left) yield [left, part.right, true];
    if (right) yield [right, part.left, true];
  }
}

/** The picklist field that a part reads, directly or through TEXT, PRIORVALUE. */
function picklistOf(
  tree: Tree | undefined,
  formula: WrittenFormula,
  context: CheckContext
): Field | undefined {
  if (tree?.kind === "call" && ["TEXT", "PRIORVALUE"].includes(tree.name))
    return picklistOf(tree.args[0], formula, context);
  if (tree?.kind !== "reference") return undefined;
  const field = fieldOnPath(context.schema, formula.object, tree.name.split("."))?.field;
  return field?.custom && field.picklist ? field : undefined;
}

const hasValue = ({ picklist }: Field, value: string): boolean =>
  picklist!.values.some((each) => each.value === value);
