import type { Check } from "./check.ts";
import { problemAt } from "./check.ts";

/** A package holds a component once. */
export const checkDuplicates: Check = function* ({ changed }) {
  const seen = new Set<string>();
  for (const component of changed) {
    const key = `${component.type}:${component.fullName.toLowerCase()}`;
    if (seen.has(key))
      yield problemAt(component, `Duplicate ${component.type} specified: ${component.fullName}`);
    seen.add(key);
  }
};
