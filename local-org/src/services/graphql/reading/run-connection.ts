import type { GraphQLResolveInfo } from "graphql";
import type { QueryRecord } from "../../../org.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";
import { quoted } from "../../data/soql-literal.ts";
import type { Connection } from "./connection.ts";
import { connectionOf } from "./connection.ts";
import type { ConnectionPlan } from "./connection-plan.ts";
import { connectionPlan } from "./connection-plan.ts";
import { followLinks } from "./follow-links.ts";
import type { RecordNode } from "./record-node.ts";
import type { ChildSelection, RecordPlan } from "./record-plan.ts";

/** Reads the records of a plan, with parents and children. */
export function runConnection(
  viewer: Viewer,
  plan: ConnectionPlan,
  info: GraphQLResolveInfo
): Connection<RecordNode> {
  const { record, page, where } = plan;
  const { name } = record.object.sobject;
  const children = record.children.map((child) => planChild(viewer, child, info));
  const embedded = firstOfEach(children);
  const items = [...record.paths, ...embedded.map((child) => `(${childSelect(child)})`)];
  const rows = readPage(viewer, `SELECT ${items.join(", ")} FROM ${name}${tail(plan)}`, plan);
  const later = children.filter((child) => !embedded.includes(child));
  const rowsByChild = new Map(
    children.map((child) => [
      child,
      later.includes(child) ? readChildren(viewer, record, child, rows) : embeddedRows(child, rows)
    ])
  );
  const links = followLinks(viewer, record, rows, info);
  const nodes = rows.map((values): RecordNode => {
    const connections = children.map((child) => {
      const own = rowsByChild.get(child)?.get(String(values["Id"])) ?? [];
      return [child.key, childConnection(viewer, child, String(values["Id"]), own, info)] as const;
    });
    return { object: record.object, values, children: new Map(connections), prefix: "", links };
  });
  return connectionOf(nodes, page, () => count(viewer, name, where));
}

interface PlannedChild {
  readonly key: string;
  readonly relationship: ChildSelection["relationship"];
  readonly plan: ConnectionPlan;
}

type RowsByParent = ReadonlyMap<string, readonly QueryRecord[]>;

function planChild(
  viewer: Viewer,
  { relationship, selected }: ChildSelection,
  info: GraphQLResolveInfo
): PlannedChild {
  const object = objectFor(viewer, relationship.object);
  const plan = connectionPlan(viewer, object, selected, info, "parents");
  return { key: selected.key, relationship, plan };
}

/** SOQL takes each child relationship once in a query; a second selection of the same is read on its own. */
function firstOfEach(children: readonly PlannedChild[]): PlannedChild[] {
  const names = children.map(({ relationship }) => relationship.name);
  return children.filter(({ relationship }, index) => names.indexOf(relationship.name) === index);
}

function childSelect({ relationship, plan }: PlannedChild): string {
  const limit = plan.page.offset + plan.page.first + 1;
  const select = `SELECT ${plan.record.paths.join(", ")} FROM ${relationship.name}`;
  return `${select}${tail(plan)} LIMIT ${limit}`;
}

function embeddedRows({ relationship }: PlannedChild, rows: readonly QueryRecord[]): RowsByParent {
  return new Map(
    rows.map((row) => {
      const result = row[relationship.name] as { records: readonly QueryRecord[] } | null;
      return [String(row["Id"]), result?.records ?? []];
    })
  );
}

function readChildren(
  viewer: Viewer,
  { object }: RecordPlan,
  child: PlannedChild,
  parents: readonly QueryRecord[]
): RowsByParent {
  if (parents.length === 0) return new Map();
  const ids = parents.map((row) => quoted(String(row["Id"]))).join(", ");
  const soql = `SELECT Id, (${childSelect(child)}) FROM ${object.sobject.name} WHERE Id IN (${ids})`;
  return embeddedRows(child, viewer.org.queries.query(viewer.session, soql).records);
}

function childConnection(
  viewer: Viewer,
  { relationship, plan }: PlannedChild,
  parentId: string,
  rows: readonly QueryRecord[],
  info: GraphQLResolveInfo
): Connection<RecordNode> {
  const { record, page, where } = plan;
  const own = rows.slice(page.offset);
  const links = followLinks(viewer, record, own, info);
  const nodes = own.map((values): RecordNode => ({
    object: record.object,
    values,
    children: new Map(),
    prefix: "",
    links
  }));
  const condition = `${relationship.field} = ${quoted(parentId)}${where ? ` AND ${where}` : ""}`;
  return connectionOf(nodes, page, () => count(viewer, relationship.object, condition));
}

function tail({ where, orderBy }: ConnectionPlan): string {
  return `${where ? ` WHERE ${where}` : ""}${orderBy ? ` ORDER BY ${orderBy}` : ""}`;
}

/** The page's rows, and one more where there is one. */
function readPage(viewer: Viewer, soql: string, { page }: ConnectionPlan): readonly QueryRecord[] {
  const { offset, first, upperBound } = page;
  const { queries } = viewer.org;
  if (upperBound === undefined) {
    const limited = `${soql} LIMIT ${first + 1}${offset > 0 ? ` OFFSET ${offset}` : ""}`;
    return queries.query(viewer.session, limited, { batchSize: first + 1 }).records;
  }
  const rows = queries.stream(viewer.session, `${soql} LIMIT ${upperBound}`);
  return Iterator.from(rows)
    .drop(offset)
    .take(first + 1)
    .toArray();
}

function count(viewer: Viewer, object: string, where: string | undefined): number {
  const soql = `SELECT COUNT() FROM ${object}${where ? ` WHERE ${where}` : ""}`;
  return viewer.org.queries.query(viewer.session, soql).totalSize;
}
