import { FormulaError } from "../../formula/index.ts";
import { parse } from "../../formula/syntax/parse.ts";
import type { Tree } from "../../formula/syntax/tree.ts";
import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import { elementAt, problemAt } from "./check.ts";
import type { CheckContext } from "./check.ts";

/** A formula as it stands in a component; those that cannot be read are left out: another rule reports them. */
export interface WrittenFormula {
  readonly component: Component;
  readonly elementName: string;
  readonly object: string;
  readonly text: string;
  readonly tree: Tree;
}

/** Formula fields, defaults and validation rules of the whole org. */
export function* writtenFormulas({ components }: CheckContext): Iterable<WrittenFormula> {
  for (const field of components.ofType("CustomField")) {
    const { formula, defaultValue, type } = field.definition;
    if (formula) yield* read(field, "formula", formula);
    else if (defaultValue && type !== "Checkbox") yield* read(field, "defaultValue", defaultValue);
  }
  for (const rule of components.ofType("ValidationRule"))
    yield* read(rule, "errorConditionFormula", rule.definition.errorConditionFormula ?? "");
}

function* read(component: Component, elementName: string, text: string): Iterable<WrittenFormula> {
  const object = component.fullName.split(".")[0]!;
  try {
    yield { component, elementName, object, text, tree: parse(text) };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
  }
}

/** A problem at a part of a formula. */
export function problemInFormula(
  { component, elementName, text }: WrittenFormula,
  { offset }: Tree,
  message: string
): Problem {
  const at = elementAt(component.element, elementName);
  const before = text.slice(0, offset).split("\n");
  const lines = before.length - 1;
  const start = lines === 0 ? at.column + `<${elementName}>`.length : 1;
  return {
    ...problemAt(component, message, at),
    line: at.line + lines,
    column: start + before.at(-1)!.length
  };
}

/** A tree and everything inside it. */
export function* partsOf(tree: Tree): Iterable<Tree> {
  yield tree;
  if (tree.kind === "unary") yield* partsOf(tree.operand);
  if (tree.kind === "binary") {
    yield* partsOf(tree.left);
    yield* partsOf(tree.right);
  }
  if (tree.kind === "call") for (const argument of tree.args) yield* partsOf(argument);
}
