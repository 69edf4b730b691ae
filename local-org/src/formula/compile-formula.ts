import { buildEvaluator } from "./build-evaluator.ts";
import { Checker } from "./checking/check.ts";
import type { CompiledFormula, FormulaContext, FormulaOutcome, FormulaScope } from "./contract.ts";
import { EvaluationError } from "./evaluation.ts";
import { FormulaError } from "./formula-error.ts";
import { priorReferencesOf, referencesOf } from "./references.ts";
import { parse } from "./syntax/parse.ts";
import { writeValue } from "./values/border.ts";

/** Characters; the platform's limit. */
const LONGEST = 3900;

/**
 * Compiles a formula for a scope.
 * @throws FormulaError where the source cannot be read, a name is unknown or types do not fit
 */
export function compileFormula(source: string, scope: FormulaScope): CompiledFormula {
  if (source.length > LONGEST) throw tooLong(source.length);
  const checked = new Checker(source, scope).check(parse(source));
  const evaluator = buildEvaluator(checked, scope);
  const type = scope.result?.type ?? checked.type;
  const outcome = (context: FormulaContext): FormulaOutcome => {
    try {
      return { value: writeValue(checked.type, evaluator(context), scope.result) };
    } catch (error) {
      if (error instanceof EvaluationError) return { value: null, error: error.message };
      throw error;
    }
  };
  return {
    type,
    references: referencesOf(checked),
    priorReferences: priorReferencesOf(checked),
    outcome,
    evaluate: (context) => outcome(context).value
  };
}

function tooLong(length: number): FormulaError {
  return new FormulaError(
    `Formula is too long (${length.toLocaleString("en")} characters). Maximum length is ${LONGEST.toLocaleString("en")} characters`,
    { line: 1, column: 1 }
  );
}
