import { compileFormula } from "../../../formula/index.ts";
import type { CompiledFormula, FormulaType, FormulaValue } from "../../../formula/index.ts";
import type { Schema } from "../../../metadata/schema.ts";
import { globalValue } from "../../formulas/global-values.ts";
import { valueAt } from "../../formulas/record-values.ts";
import type { FlowProgram, Formula, Value } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { formulaTypeOfData } from "./data-types.ts";
import { flowScope, RESOURCE } from "./flow-scope.ts";
import { scalar } from "./flow-value.ts";
import { readReference } from "./read-reference.ts";

/** A formula of a flow, ready to be computed for an interview. */
export interface FlowFormula {
  evaluate(interview: Interview): FormulaValue;
}

const compiled = new WeakMap<Schema, WeakMap<object, FlowFormula>>();

/** Compiled once for each schema. Throws FormulaError, which deployments rule out. */
export function flowFormula(schema: Schema, program: FlowProgram, formula: Formula): FlowFormula {
  return remembered(schema, formula, () =>
    compileFlowFormula(
      schema,
      program,
      formula.expression,
      resultOf(formula.dataType, formula.scale)
    )
  );
}

/** A formula written where a value is expected. */
export function inlineFormula(schema: Schema, program: FlowProgram, value: Value): FlowFormula {
  const { formulaExpression = "", formulaDataType } = value;
  return remembered(schema, value, () =>
    compileFlowFormula(schema, program, formulaExpression, resultOf(formulaDataType))
  );
}

/** The formula of a start element's entry condition. */
export function entryFormula(schema: Schema, program: FlowProgram): FlowFormula {
  const { start } = program.definition;
  return remembered(schema, start ?? program, () =>
    compileFlowFormula(schema, program, start?.filterFormula ?? "", { type: "boolean" })
  );
}

interface Result {
  readonly type: FormulaType;
  readonly scale?: number;
}

export function resultOf(dataType: string | undefined, scale?: number): Result | undefined {
  const type = formulaTypeOfData(dataType);
  if (!type) return undefined;
  return type === "number" && scale !== undefined ? { type, scale } : { type };
}

/** @throws FormulaError */
export function compileFlowFormula(
  schema: Schema,
  program: FlowProgram,
  expression: string,
  result: Result | undefined
): FlowFormula {
  const formula = compileFormula(plainNames(expression), flowScope(schema, program, result));
  return { evaluate: (interview) => evaluate(formula, interview) };
}

/** `{!Name}` as a bare name, every other character in its place; texts stay. */
export function plainNames(expression: string): string {
  return expression.replace(
    /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\{!([^{}]*)\}/g,
    (all, name: string | undefined) => (name === undefined ? all : `  ${name} `)
  );
}

function evaluate(formula: CompiledFormula, interview: Interview): FormulaValue {
  const { context, record, prior } = interview;
  return formula.evaluate({
    value: (path) => valueOf(interview, path),
    prior: (path) => valueAt(context, record.object, prior ?? record.row, path),
    isNew: prior === undefined,
    now: () => context.clock.now(),
    timeZone: context.session.timeZone
  });
}

function valueOf(interview: Interview, path: readonly string[]): FormulaValue {
  const [head = "", ...rest] = path;
  if (head === RESOURCE) return scalar(readReference(interview, rest.join(".")));
  if (head.startsWith("$")) return globalValue(interview.context, path);
  return valueAt(interview.context, interview.record.object, interview.record.row, path);
}

function remembered(schema: Schema, key: object, make: () => FlowFormula): FlowFormula {
  let known = compiled.get(schema);
  if (!known) compiled.set(schema, (known = new WeakMap()));
  let formula = known.get(key);
  if (!formula) known.set(key, (formula = make()));
  return formula;
}
