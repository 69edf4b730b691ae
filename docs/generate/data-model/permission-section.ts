import { code, table } from "../markdown/table.ts";
import type { ProjectModel } from "../model/project-model.ts";

/** What each permission set is for, and which sets each group holds. */
export function permissionSection({ permissionSets, groups }: ProjectModel): string {
  const sets = permissionSets.map(({ name, description }) => [code(name), description]);
  const held = groups.map(({ name, description, sets: names }) => [
    code(name),
    description,
    names.map(code).join(", ")
  ]);
  return [table(["Set", "Grants"], sets), table(["Group", "For whom", "Sets"], held)].join("\n\n");
}
