import type { SObject } from "../../../metadata/schema.ts";
import type { QueryRecord } from "../../../org.ts";
import { mayRead, nameFieldOf, type Viewer } from "../viewer.ts";
import type { FieldTree } from "./field-tree.ts";

/** Fields that every record carries beside those asked for. */
const STAMPS = ["SystemModstamp", "LastModifiedDate", "LastModifiedById"];

/** The SELECT list that reads a tree of fields. */
export function selectList(viewer: Viewer, object: SObject, tree: FieldTree): string[] {
  return [...new Set(paths(viewer, object, tree, "", false))];
}

function paths(
  viewer: Viewer,
  object: SObject,
  tree: FieldTree,
  prefix: string,
  polymorphic: boolean
): string[] {
  const stamps = polymorphic ? ["Type"] : stampsOf(viewer, object);
  const name = nameFieldOf(object);
  const own = ["Id", ...stamps, ...(name ? [name] : []), ...tree.fields.keys()];
  const parents = [...tree.parents].flatMap(([relationship, parent]) =>
    paths(
      viewer,
      parent.object,
      parent.tree,
      `${prefix}${relationship}.`,
      parent.relationship.referenceTo.length > 1
    )
  );
  return [...own.map((field) => prefix + field), ...parents];
}

function stampsOf(viewer: Viewer, object: SObject): string[] {
  return STAMPS.filter((stamp) => {
    const field = object.fields.get(stamp);
    return field && mayRead(viewer, object.name, field);
  });
}

/** Records of ids, by id; those that are not there or not visible are missing. */
export function recordsById(
  viewer: Viewer,
  object: SObject,
  tree: FieldTree,
  ids: readonly string[]
): Map<string, QueryRecord> {
  const columns = selectList(viewer, object, tree).join(", ");
  const list = ids.map((id) => `'${id.replace(/\W/g, "")}'`).join(", ");
  const soql = `SELECT ${columns} FROM ${object.name} WHERE Id IN (${list})`;
  const { records } = viewer.org.queries.query(viewer.session, soql);
  return new Map(records.map((record) => [String(record["Id"]), record]));
}
