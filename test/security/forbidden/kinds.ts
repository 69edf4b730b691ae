import { DEMO_GROUPS } from "../../../local-org/src/demo/demo-users.ts";
import type { ProjectModel } from "../../../docs/generate/model/project-model.ts";
import { userKinds, type UserKind } from "../../../docs/generate/security/user-kinds.ts";

/** Every user kind; last those that no demo user is, whom the book's owner stands in for. */
export function kindsOf(model: ProjectModel): readonly UserKind[] {
  return [...userKinds(model)].sort((a, b) => Number(isStoodIn(a)) - Number(isStoodIn(b)));
}

function isStoodIn({ group }: UserKind): boolean {
  return !Object.values(DEMO_GROUPS).some((groups) => groups.length === 1 && groups[0] === group);
}
