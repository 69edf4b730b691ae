import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { partsOf, problemInFormula, writtenFormulas } from "./written-formulas.ts";

/** `$Label`, `$Permission` and `$CustomMetadata` in formulas name components that exist. */
export const checkFormulaGlobals: Check = function* (context) {
  for (const formula of writtenFormulas(context))
    for (const part of partsOf(formula.tree)) {
      if (part.kind !== "reference" || !part.name.startsWith("$")) continue;
      const message = missingGlobal(part.name.split("."), context);
      if (message !== undefined) yield problemInFormula(formula, part, message) satisfies Problem;
    }
};

function missingGlobal(
  [global = "", ...path]: readonly string[],
  { components }: CheckContext
): string | undefined {
  const kind = global.toLowerCase();
  const name = path[0] ?? "";
  if (kind === "$label" && !name.includes("__") && !components.get("CustomLabel", name))
    return `Field $Label.${name} does not exist. Check spelling.`;
  if (kind === "$permission" && !components.get("CustomPermission", name))
    return `Field $Permission.${name} does not exist. Check spelling.`;
  if (kind !== "$custommetadata") return undefined;
  const record = `${name.replace(/__mdt$/i, "")}.${path[1]}`;
  return components.get("CustomMetadata", record)
    ? undefined
    : `Field $CustomMetadata.${path.join(".")} does not exist. Check spelling.`;
}
