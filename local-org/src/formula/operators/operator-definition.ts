import type { Checked } from "../checking/checked.ts";
import type { Problems } from "../checking/problems.ts";
import type { FormulaType } from "../contract.ts";
import type { Evaluator } from "../evaluation.ts";
import type { Tree } from "../syntax/tree.ts";

export interface OperatorCheck {
  readonly tree: Tree;
  readonly left: Checked;
  readonly right: Checked;
  readonly problems: Problems;
}

/** One operator between two parts. */
export interface OperatorDefinition {
  check(check: OperatorCheck): FormulaType;
  build(parts: readonly [Checked, Checked], left: Evaluator, right: Evaluator): Evaluator;
}
