import type { SObject } from "../../../metadata/schema.ts";
import { SalesforceError } from "../../../errors.ts";
import type { Call } from "../../../server/resource.ts";
import { layoutFields } from "../layouts/layout-fields.ts";
import { listParameter, type Viewer } from "../viewer.ts";
import { fieldTree, withNamedParents, type FieldTree } from "./field-tree.ts";

/**
 * The fields that a request's `fields`, `optionalFields` and `layoutTypes` ask of an object.
 * @throws SalesforceError INVALID_FIELD; MISSING_ARGUMENT where nothing is asked
 */
export function treeAsked(viewer: Viewer, object: SObject, query: Call["query"]): FieldTree {
  const required = listParameter(query["fields"]);
  const optional = listParameter(query["optionalFields"]);
  const layoutTypes = listParameter(query["layoutTypes"]);
  if (required.length + optional.length + layoutTypes.length === 0)
    throw new SalesforceError(
      "MISSING_ARGUMENT",
      "Request must contain at least one of the following: fields, optionalFields, layoutTypes"
    );
  const shown = layoutTypes.flatMap((type) => layoutFields(viewer, object, type));
  const tree = withNamedParents(
    viewer,
    object,
    fieldTree(viewer, object, { required: [], optional: qualified(object, shown) })
  );
  const asked = fieldTree(viewer, object, { required, optional });
  return merged(asked, tree);
}

export function qualified(object: SObject, names: readonly string[]): string[] {
  return names.map((name) => `${object.name}.${name}`);
}

function merged(left: FieldTree, right: FieldTree): FieldTree {
  const parents = new Map(left.parents);
  for (const [name, parent] of right.parents) {
    const known = parents.get(name);
    parents.set(name, known ? { ...known, tree: merged(known.tree, parent.tree) } : parent);
  }
  return { fields: new Map([...left.fields, ...right.fields]), parents };
}
