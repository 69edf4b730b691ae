import { compileFlowFormula, resultOf } from "../../../automation/flows/values/flow-formula.ts";
import { FormulaError } from "../../../formula/index.ts";
import type { Problem } from "../../packages/problem.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { elementAt } from "../check.ts";
import { everyElement, flowProblem, textOf } from "./flow-problem.ts";
import type { FlowUnderCheck } from "./flow-problem.ts";

/** Every formula compiles and gives its data type; the fault is placed inside the file. */
export function* flowFormulaProblems(flow: FlowUnderCheck): Iterable<Problem> {
  for (const { at, owner } of everyElement(flow.component.element)) {
    if (at.name === "formulas") {
      const scale = textOf(at, "scale");
      const result = resultOf(textOf(at, "dataType"), scale === undefined ? scale : Number(scale));
      yield* formulaProblem(flow, owner, elementAt(at, "expression"), result);
    } else if (at.name === "filterFormula")
      yield* formulaProblem(flow, owner, at, { type: "boolean" });
    else if (at.name === "value" && textOf(at, "formulaExpression") !== undefined)
      yield* formulaProblem(
        flow,
        owner,
        elementAt(at, "formulaExpression"),
        resultOf(textOf(at, "formulaDataType"))
      );
  }
}

function* formulaProblem(
  flow: FlowUnderCheck,
  owner: string,
  at: XmlElement,
  result: ReturnType<typeof resultOf>
): Iterable<Problem> {
  try {
    compileFlowFormula(flow.schema, flow.program, at.text, result);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const problem = flowProblem(flow, owner, error.message, at);
    yield { ...problem, line: at.line + error.line - 1 };
  }
}
