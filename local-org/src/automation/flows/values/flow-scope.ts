import { formulaTypeOf, schemaScope } from "../../../formula/index.ts";
import type { FormulaField, FormulaResult, FormulaScope } from "../../../formula/index.ts";
import type { Schema } from "../../../metadata/schema.ts";
import type { FlowProgram } from "../program/flow-program.ts";
import { describeReference } from "./describe-reference.ts";

/** First step of paths that name a resource or a global of the flow. */
export const RESOURCE = "!";

/** What names mean in a flow's formulas: `$Record` fields, resources, elements and globals. */
export function flowScope(
  schema: Schema,
  program: FlowProgram,
  result?: FormulaResult
): FormulaScope {
  const object = program.definition.start?.object ?? "";
  const base = schemaScope(schema, object, { kind: "flow" });
  return {
    ...base,
    ...(result ? { result } : {}),
    field: (path) => fieldOf(schema, program, base, path)
  };
}

function fieldOf(
  schema: Schema,
  program: FlowProgram,
  base: FormulaScope,
  path: readonly string[]
): FormulaField | undefined {
  const [head = ""] = path;
  if (head === "$Record") return base.field(path);
  const described = describeReference(schema, program, path.join("."));
  if (described?.kind === "field")
    return { type: formulaTypeOf(described.field), path: [RESOURCE, ...path] };
  if (described?.kind === "value") return { type: described.type, path: [RESOURCE, ...path] };
  return head.startsWith("$") ? base.field(path) : undefined;
}
