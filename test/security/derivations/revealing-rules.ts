import type { ModelField } from "../../../docs/generate/model/project-model.ts";
import { text, type MetadataFile } from "../../metadata/project.ts";
import { namesIn, type FieldPaths } from "./field-paths.ts";

/**
 * Rules whose refusal tells of a hidden value. A rule may read one only behind
 * `AND(OR(ISNEW(), ISCHANGED(that field), …), …)`, as who cannot write the field never passes that, and only
 * with its message at a hidden field.
 */
export function revealingRules(
  files: readonly MetadataFile[],
  paths: FieldPaths,
  isHidden: (field: ModelField) => boolean
): readonly string[] {
  return files
    .filter(({ type }) => type === "ValidationRule")
    .flatMap(({ path, object = "", content }) => {
      const condition = text(content, "errorConditionFormula");
      const hidden = paths.ofFormula(object, condition).filter(isHidden);
      if (hidden.length === 0) return [];
      const guarded = guardOf(condition);
      const open = hidden.filter(({ name, object: of }) => of !== object || !guarded.has(name));
      const place = paths.at(object, [text(content, "errorDisplayField")]);
      return [
        ...open.map(({ key }) => `${path}: tells of ${key} to who cannot change it`),
        ...(place !== undefined && isHidden(place) ? [] : [`${path}: its message is seen by all`])
      ];
    });
}

/** The fields of which one must change, or the row be new, before the rule looks at anything. */
function guardOf(condition: string): ReadonlySet<string> {
  const [guard = ""] =
    /^\s*AND\(\s*(?:ISCHANGED\(\s*\w+\s*\)|OR\((?:\s*(?:ISNEW\(\s*\)|ISCHANGED\(\s*\w+\s*\))\s*,?)+\))\s*,/.exec(
      condition
    ) ?? [];
  return new Set(namesIn(guard).flatMap((name) => name));
}
