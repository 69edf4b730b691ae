import type { Checked } from "./checking/checked.ts";

type Path = readonly string[];

/** Every field path in a formula, once each, in order of first use. */
export function referencesOf(checked: Checked): readonly Path[] {
  return unique(paths(checked, false));
}

/** Those read as they were before the change. */
export function priorReferencesOf(checked: Checked): readonly Path[] {
  return unique(paths(checked, true));
}

function paths(checked: Checked, priorOnly: boolean): Path[] {
  const { tree, field, parts } = checked;
  if (tree.kind === "reference") return field && !priorOnly ? [field.path] : [];
  const isPrior = tree.kind === "call" && ["PRIORVALUE", "ISCHANGED"].includes(tree.name);
  return parts.flatMap((part) => paths(part, priorOnly && !isPrior));
}

function unique(found: readonly Path[]): Path[] {
  return [...new Map(found.map((path) => [path.join("."), path])).values()];
}
