import type { GraphQLResolveInfo } from "graphql";
import type { QueryRecord } from "../../../org.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";
import { quoted } from "../../data/soql-literal.ts";
import type { RecordNode } from "./record-node.ts";
import { linkKey } from "./record-node.ts";
import type { LinkSelection, RecordPlan } from "./record-plan.ts";
import { recordPlan } from "./record-plan.ts";

/** Reads the records behind polymorphic relationships, one query for each object that they point to. */
export function followLinks(
  viewer: Viewer,
  plan: RecordPlan,
  rows: readonly QueryRecord[],
  info: GraphQLResolveInfo
): ReadonlyMap<string, RecordNode> {
  const found = plan.links.flatMap((link) => {
    const steps = link.path.split(".").slice(0, -1);
    const ids = rows.flatMap((row) => idOf(row, steps, link.relationship.field.name));
    return link.relationship.objects.flatMap((name) => readTargets(viewer, link, name, ids, info));
  });
  return new Map(found);
}

function idOf(row: QueryRecord, steps: readonly string[], field: string): string[] {
  let values: Readonly<Record<string, unknown>> | undefined = row;
  for (const step of steps)
    values = (values?.[step] as Readonly<Record<string, unknown>> | null) ?? undefined;
  const id = values?.[field];
  return typeof id === "string" ? [id] : [];
}

function readTargets(
  viewer: Viewer,
  { path, nodes }: LinkSelection,
  name: string,
  ids: readonly string[],
  info: GraphQLResolveInfo
): (readonly [string, RecordNode])[] {
  const object = objectFor(viewer, name);
  const wanted = [...new Set(ids.filter((id) => id.startsWith(object.sobject.keyPrefix)))];
  if (wanted.length === 0) return [];
  const { paths } = recordPlan(viewer, object, nodes, info, "parents");
  const soql = `SELECT ${paths.join(", ")} FROM ${name} WHERE Id IN (${wanted.map(quoted).join(", ")})`;
  const { records } = viewer.org.queries.query(viewer.session, soql);
  return records.map((values) => [
    linkKey(path, values["Id"]),
    { object, values, children: new Map(), prefix: "", links: new Map() }
  ]);
}
