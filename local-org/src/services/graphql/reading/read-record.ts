import type { GraphQLResolveInfo } from "graphql";
import type { VisibleObject } from "../model/visible-object.ts";
import type { Viewer } from "../request/viewer.ts";
import { quoted } from "../../data/soql-literal.ts";
import type { RecordNode } from "./record-node.ts";
import { singleRecordPlan } from "./record-plan.ts";

/** One record, as far as the resolved field selects it; null where the user does not see it. */
export function readRecord(
  viewer: Viewer,
  object: VisibleObject,
  id: string,
  info: GraphQLResolveInfo
): RecordNode | null {
  const { paths } = singleRecordPlan(viewer, object, info);
  const soql = `SELECT ${paths.join(", ")} FROM ${object.sobject.name} WHERE Id = ${quoted(id)}`;
  const [values] = viewer.org.queries.query(viewer.session, soql).records;
  return values ? { object, values, children: new Map(), prefix: "", links: new Map() } : null;
}
