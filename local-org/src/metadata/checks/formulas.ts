import { formulaTypeOf, schemaScope } from "../../formula/index.ts";
import type { Check } from "./check.ts";
import { formulaProblem } from "./formula-problem.ts";

/** Formula fields and defaults of the whole org: a change elsewhere may break them. */
export const checkFormulas: Check = function* ({ components, schema }) {
  for (const component of components.ofType("CustomField")) {
    const [object = "", name = ""] = component.fullName.split(".");
    const field = schema.fieldOf(object, name);
    if (!field?.custom) continue;
    const { scale, blankAsZero } = field;
    const result = { type: formulaTypeOf(field), scale };
    if (field.formula !== undefined) {
      const scope = schemaScope(schema, object, { kind: "field", blankAsZero, result });
      const problem = formulaProblem(component, "formula", field.formula, scope);
      if (problem) yield problem;
    }
    if (field.defaultFormula !== undefined && field.type !== "boolean") {
      const scope = schemaScope(schema, object, { kind: "default" });
      const problem = formulaProblem(component, "defaultValue", field.defaultFormula, scope);
      if (problem) yield problem;
    }
  }
};
