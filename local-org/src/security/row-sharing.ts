import type { Field, Schema, SObject } from "../metadata/schema.ts";
import type { ObjectAccess, SqlFragment } from "../org.ts";
import { quoted } from "../storage/columns.ts";
import { controllingParents } from "./controlling-parents.ts";
import { sharedObjectName } from "./setup-objects.ts";
import { shareTablesOf } from "./share-table.ts";
import type { ShareTable } from "./share-table.ts";

/** What the user wants to do with a row; `own` is to delete it or give it away. */
export type RowUse = "read" | "edit" | "own";

/** Who asks, as far as sharing is concerned. */
export interface Viewer {
  readonly schema: Schema;
  readonly seesEverything: boolean;
  readonly changesEverything: boolean;
  readonly principals: readonly string[];
  object(name: string): ObjectAccess;
}

const NOTHING: SqlFragment = { sql: "0", params: [] };

/**
 * The rows of `object` under SQL alias `alias` that sharing opens for `use`; undefined: all of them.
 * Org-wide default first, then owner and role hierarchy, sharing rows, and along controlling parents.
 */
export function rowSharing(
  viewer: Viewer,
  object: SObject,
  use: RowUse,
  alias: string,
  depth = 1
): SqlFragment | undefined {
  const { viewAll, modifyAll } = viewer.object(object.name);
  if (viewer.changesEverything || modifyAll) return undefined;
  if (use === "read" && (viewer.seesEverything || viewAll)) return undefined;
  if (object.sharingModel === "ControlledByParent" || isShare(object)) {
    const parents = controllingParents(viewer.schema, object);
    if (parents.length > 0) return throughParents(viewer, object, parents, use, alias, depth);
  }
  if (object.sharingModel === "ReadWrite" && use !== "own") return undefined;
  if (object.sharingModel === "Read" && use === "read") return undefined;
  if (!object.fields.has("OwnerId")) return undefined;
  return ownedOrShared(viewer, object, use, alias, depth);
}

/** Sharing rows are seen with their record, and written by who owns it. */
function isShare(object: SObject): boolean {
  return sharedObjectName(object.name) !== undefined;
}

function throughParents(
  viewer: Viewer,
  object: SObject,
  parents: readonly Field[],
  use: RowUse,
  alias: string,
  depth: number
): SqlFragment | undefined {
  const conditions = parents
    .map((field) => throughParent(viewer, object, field, use, alias, depth))
    .filter((condition) => condition !== undefined);
  return conditions.length === 0 ? undefined : joined(conditions, " AND ");
}

/** A row whose optional parent is empty is its owner's alone, as a Contact without Account. */
function throughParent(
  viewer: Viewer,
  object: SObject,
  field: Field,
  use: RowUse,
  alias: string,
  depth: number
): SqlFragment | undefined {
  const parent = viewer.schema.objectOf(field.referenceTo[0] ?? "");
  if (!parent || !viewer.object(parent.name).read) return NOTHING;
  const parentUse = isShare(object) ? shareUse(use) : useOfParent(use, field);
  const parentAlias = `parent${depth}`;
  const inner = rowSharing(viewer, parent, parentUse, parentAlias, depth + 1);
  if (!inner && field.masterDetail) return undefined;
  const column = `${alias}.${quoted(field.name)}`;
  const open: SqlFragment = inner
    ? {
        sql:
          `EXISTS (SELECT 1 FROM ${quoted(parent.name)} ${parentAlias} ` +
          `WHERE ${parentAlias}."Id" = ${column} AND ${inner.sql})`,
        params: inner.params
      }
    : { sql: `${column} IS NOT NULL`, params: [] };
  if (field.masterDetail || !object.fields.has("OwnerId")) return open;
  const owned = ownedBy(viewer, alias);
  return {
    sql: `(${open.sql} OR (${column} IS NULL AND ${owned.sql}))`,
    params: [...open.params, ...owned.params]
  };
}

function useOfParent(use: RowUse, field: Field): RowUse {
  return use !== "read" && !field.writeNeedsMasterRead ? "edit" : "read";
}

function shareUse(use: RowUse): RowUse {
  return use === "read" ? "read" : "own";
}

function ownedOrShared(
  viewer: Viewer,
  object: SObject,
  use: RowUse,
  alias: string,
  depth: number
): SqlFragment {
  const ways = [ownedBy(viewer, alias)];
  for (const table of shareTablesOf(viewer.schema, object.name))
    ways.push(sharedBy(viewer, table, use, alias, depth));
  if (object.name === "Account" && use === "read") {
    const deal = throughOpportunity(viewer, alias, depth);
    if (deal) ways.push(deal);
  }
  return ways.length === 1 ? (ways[0] as SqlFragment) : joined(ways, " OR ");
}

function ownedBy(viewer: Viewer, alias: string): SqlFragment {
  return { sql: `${alias}."OwnerId" IN (${marks(viewer)})`, params: viewer.principals };
}

function sharedBy(
  viewer: Viewer,
  table: ShareTable,
  use: RowUse,
  alias: string,
  depth: number
): SqlFragment {
  const share = `share${depth}`;
  const levels = { read: `'Read', 'Edit', 'All'`, edit: `'Edit', 'All'`, own: `'All'` }[use];
  const live = viewer.schema.fieldOf(table.name, "IsDeleted")
    ? ` AND ${share}."IsDeleted" = 0`
    : "";
  return {
    sql:
      `EXISTS (SELECT 1 FROM ${quoted(table.name)} ${share} ` +
      `WHERE ${share}.${quoted(table.recordField)} = ${alias}.${quoted(table.column)}${live} ` +
      `AND ${share}.${quoted(table.levelField)} IN (${levels}) ` +
      `AND ${share}."UserOrGroupId" IN (${marks(viewer)}))`,
    params: viewer.principals
  };
}

/** Implicit sharing: who has an opportunity of an account may read the account. */
function throughOpportunity(viewer: Viewer, alias: string, depth: number): SqlFragment | undefined {
  if (!viewer.schema.objectOf("Opportunity")) return undefined;
  const deal = `deal${depth}`;
  return {
    sql:
      `EXISTS (SELECT 1 FROM "Opportunity" ${deal} WHERE ${deal}."AccountId" = ${alias}."Id" ` +
      `AND ${deal}."IsDeleted" = 0 AND ${deal}."OwnerId" IN (${marks(viewer)}))`,
    params: viewer.principals
  };
}

function marks(viewer: Viewer): string {
  return viewer.principals.map(() => "?").join(", ");
}

function joined(fragments: readonly SqlFragment[], separator: " AND " | " OR "): SqlFragment {
  return {
    sql: `(${fragments.map(({ sql }) => sql).join(separator)})`,
    params: fragments.flatMap(({ params }) => params)
  };
}
