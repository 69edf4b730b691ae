import type { FormulaContext } from "./contract.ts";
import type { Value } from "./values/value.ts";

/** Computes one part of a formula for a row. Throws EvaluationError where the platform shows `#Error!`. */
export type Evaluator = (context: FormulaContext) => Value;

/** A value that cannot be computed: division by zero, a text that is no number, a day that does not exist. */
export class EvaluationError extends Error {}
