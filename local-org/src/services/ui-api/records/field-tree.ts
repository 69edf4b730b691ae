import { SalesforceError } from "../../../errors.ts";
import type { Field, SObject } from "../../../metadata/schema.ts";
import { mayRead, nameFieldOf, type Viewer } from "../viewer.ts";

/** The fields asked of a record and, by relationship, of its parents. */
export interface FieldTree {
  readonly fields: Map<string, Field>;
  readonly parents: Map<string, ParentTree>;
}

export interface ParentTree {
  readonly relationship: Field;
  /** The object it leads to; the first, for a relationship to several. */
  readonly object: SObject;
  readonly tree: FieldTree;
}

export interface FieldsAsked {
  /** `Object.Field`, `Object.Parent__r.Field`; an unknown one is refused. */
  readonly required: readonly string[];
  /** Left out where the user may not read them. */
  readonly optional: readonly string[];
}

const DESCRIBE = "Please reference your WSDL or the describe call for the appropriate names.";

/**
 * Reads field names as the user may see them.
 * @throws SalesforceError INVALID_FIELD for a required one that does not exist or may not be read
 */
export function fieldTree(viewer: Viewer, object: SObject, asked: FieldsAsked): FieldTree {
  const tree: FieldTree = { fields: new Map(), parents: new Map() };
  for (const name of asked.required) {
    const path = ownPath(object, name);
    if (path === undefined || !add(viewer, object, tree, path)) throw unknownField(object, name);
  }
  for (const name of asked.optional) {
    const path = ownPath(object, name);
    if (path !== undefined) add(viewer, object, tree, path);
  }
  return tree;
}

/** The path behind the object's own name; undefined for a field of another object. */
function ownPath(object: SObject, name: string): string[] | undefined {
  const [first, ...path] = name.split(".");
  return first?.toLowerCase() === object.name.toLowerCase() && path.length > 0 ? path : undefined;
}

function add(viewer: Viewer, object: SObject, tree: FieldTree, path: readonly string[]): boolean {
  const [step = "", ...rest] = path;
  if (rest.length > 0) {
    const parent = parentOf(viewer, object, tree, step);
    if (!parent || !add(viewer, parent.object, parent.tree, rest)) return false;
    tree.parents.set(parent.relationship.relationshipName ?? step, parent);
    return true;
  }
  const field = viewer.org.schema().fieldOf(object.name, step);
  if (!field || !mayRead(viewer, object.name, field)) return false;
  tree.fields.set(field.name, field);
  return true;
}

function parentOf(
  viewer: Viewer,
  object: SObject,
  { parents }: FieldTree,
  relationshipName: string
): ParentTree | undefined {
  const schema = viewer.org.schema();
  const relationship = schema.relationshipOf(object.name, relationshipName);
  if (!relationship || !mayRead(viewer, object.name, relationship)) return undefined;
  const known = parents.get(relationship.relationshipName ?? "");
  if (known) return known;
  const parent = readableTarget(viewer, relationship);
  if (!parent) return undefined;
  const tree: FieldTree = { fields: new Map(), parents: new Map() };
  return { relationship, object: parent, tree };
}

function readableTarget({ org, session }: Viewer, { referenceTo }: Field): SObject | undefined {
  return referenceTo
    .map((name) => org.schema().objectOf(name))
    .find((target) => target && session.access.object(target.name).read);
}

/** Adds each lookup's record by name, as a layout shows it. */
export function withNamedParents(viewer: Viewer, object: SObject, tree: FieldTree): FieldTree {
  for (const field of tree.fields.values()) {
    const target = field.relationshipName && readableTarget(viewer, field);
    const name = target && nameFieldOf(target);
    if (name) add(viewer, object, tree, [field.relationshipName ?? "", name]);
  }
  return tree;
}

function unknownField(object: SObject, name: string): SalesforceError {
  const column = name.slice(name.indexOf(".") + 1);
  return new SalesforceError(
    "INVALID_FIELD",
    `No such column '${column}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${DESCRIBE}`
  );
}
