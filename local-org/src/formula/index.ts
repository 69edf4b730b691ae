/**
 * The formula engine: one for formula fields, validation rules, default values, roll-up filters and flows.
 * Source text → tokens → tree → type check → closures over decimals.
 */
export type {
  CompiledFormula,
  FormulaContext,
  FormulaField,
  FormulaKind,
  FormulaOutcome,
  FormulaResult,
  FormulaScope,
  FormulaType,
  FormulaValue
} from "./contract.ts";
export { FormulaError } from "./formula-error.ts";
export { compileFormula } from "./compile-formula.ts";
export { formulaTypeOf, schemaScope } from "./schema-scope.ts";
