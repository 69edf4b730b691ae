import type { FormulaField, FormulaType } from "../contract.ts";
import type { Tree } from "../syntax/tree.ts";

/** A part of a formula whose type is known. Ids count as text and percents as numbers. */
export interface Checked {
  readonly tree: Tree;
  readonly type: FormulaType;
  /** Operands or arguments. */
  readonly parts: readonly Checked[];
  /** Of a reference, and of PRIORVALUE over it. */
  readonly field?: FormulaField;
}
