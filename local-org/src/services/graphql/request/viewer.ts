import type { Org, Session } from "../../../org.ts";
import type { VisibleObject, VisibleObjects } from "../model/visible-object.ts";
import type { MutationState } from "../writing/mutation-state.ts";
import type { SubqueryBudget } from "./subquery-budget.ts";

/** Who asks, of which org, and what they can see: what every resolver gets. */
export interface Viewer {
  readonly org: Org;
  readonly session: Session;
  readonly objects: VisibleObjects;
  /** Of this request. */
  readonly subqueries: SubqueryBudget;
  readonly mutation: MutationState;
}

/** An object that the schema offers, which the viewer therefore sees. */
export function objectFor({ objects }: Pick<Viewer, "objects">, name: string): VisibleObject {
  const found = objects.get(name);
  if (!found) throw new Error(`${name} is in the GraphQL schema of a user who may not read it`);
  return found;
}
