import type { Component, Components } from "../component.ts";
import type { Deletion } from "../packages/read-package.ts";
import type { Problem } from "../packages/problem.ts";
import type { Outcome } from "./outcome.ts";

/** What goes, and warnings about what was not there. */
export interface PlannedDeletions {
  readonly outcomes: readonly Outcome[];
  /** Everything that leaves, children and companions of deleted objects included. */
  readonly gone: readonly Component[];
  readonly warnings: readonly Problem[];
}

export function planDeletions(
  deletions: readonly Deletion[],
  current: Components
): PlannedDeletions {
  const outcomes: Outcome[] = [];
  const gone: Component[] = [];
  const warnings: Problem[] = [];
  for (const { type, fullName, fileName } of deletions) {
    const component = current.get(type, fullName);
    if (component) {
      outcomes.push({ component, state: "deleted", fileName });
      gone.push(component, ...companionsOf(component, current));
    } else {
      const message = `No ${type} named: ${fullName} found`;
      warnings.push({
        componentType: type,
        fullName: fileName,
        fileName,
        message,
        severity: "Warning"
      });
    }
  }
  return { outcomes, gone, warnings };
}

/** With an object go its fields, rules and views, its layouts, tab, actions and translations. */
function companionsOf({ type, fullName }: Component, current: Components): readonly Component[] {
  if (type !== "CustomObject") return [];
  const name = fullName.toLowerCase();
  const objectInName = /^(.*?)[.-]/;
  return current
    .all()
    .filter((each) => each.type !== "CustomMetadata")
    .filter((each) => {
      const lower = each.fullName.toLowerCase();
      if (each.type === "CustomTab") return lower === name;
      return objectInName.exec(lower)?.[1] === name;
    });
}
