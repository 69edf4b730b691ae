import type { FormulaScope } from "../../formula/index.ts";
import { compileFormula, FormulaError } from "../../formula/index.ts";
import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import { elementAt, problemAt } from "./check.ts";

/** The fault of a formula in an element of a component, placed inside the file; undefined where it compiles. */
export function formulaProblem(
  component: Component,
  elementName: string,
  formula: string,
  scope: FormulaScope
): Problem | undefined {
  try {
    compileFormula(formula, scope);
    return undefined;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const at = elementAt(component.element, elementName);
    const isFirstLine = error.line <= 1;
    return {
      ...problemAt(component, error.message, at),
      line: at.line + error.line - 1,
      column: isFirstLine ? at.column + `<${elementName}>`.length + error.column - 1 : error.column
    };
  }
}
