import type { SObject } from "../../metadata/schema.ts";
import { unknownObject } from "../query-error.ts";
import { mayReadObject, type Compilation } from "./compilation.ts";
import { Scope } from "./scope.ts";

/** One SELECT being compiled. */
export interface QueryContext {
  readonly compilation: Compilation;
  readonly scope: Scope;
  /** `a` of `FROM Account a`. */
  readonly alias: string | undefined;
}

/**
 * The object named in FROM, as far as the user knows it.
 * @throws SalesforceError INVALID_TYPE
 */
export function objectNamed(compilation: Compilation, name: string): SObject {
  const object = compilation.schema.objectOf(name);
  if (!object || !mayReadObject(compilation, object)) throw unknownObject(compilation.soql, name);
  return object;
}

export function queryContext(
  compilation: Compilation,
  object: SObject,
  alias: string | undefined
): QueryContext {
  return { compilation, scope: new Scope(compilation, object), alias };
}
