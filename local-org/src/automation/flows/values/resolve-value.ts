import type { Interview } from "../running/interview.ts";
import type { Value } from "../program/flow-program.ts";
import { inlineFormula } from "./flow-formula.ts";
import type { FlowValue } from "./flow-value.ts";
import { literalValue } from "./literal.ts";
import { mergeText } from "./merge-text.ts";
import { readReference } from "./read-reference.ts";

/** The value that an element's input stands for. */
export function resolveValue(interview: Interview, value: Value | undefined): FlowValue {
  if (!value) return null;
  if (value.elementReference !== undefined) return readReference(interview, value.elementReference);
  if (value.stringValue !== undefined) return mergeText(interview, value.stringValue);
  if (value.formulaExpression !== undefined)
    return inlineFormula(interview.context.schema, interview.program, value).evaluate(interview);
  return literalValue(value) ?? null;
}
