import { typeNamed } from "../types/metadata-types.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./check.ts";

/** Says of what is kept for retrieval only that it has no effect here. */
export const warnOfStoredTypes: Check = function* ({ changed }) {
  for (const component of changed)
    if (typeNamed(component.type)?.support === "stored")
      yield {
        ...problemAt(
          component,
          `${component.type} is kept but has no effect: not supported by the local org`
        ),
        severity: "Warning"
      };
};
