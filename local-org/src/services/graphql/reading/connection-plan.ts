import type { GraphQLResolveInfo } from "graphql";
import type { VisibleObject } from "../model/visible-object.ts";
import type { Selected } from "../request/selection.ts";
import { selectedAlong } from "../request/selection.ts";
import type { Viewer } from "../request/viewer.ts";
import { filterCondition } from "../soql/filter.ts";
import { orderClause } from "../soql/order.ts";
import { quoted } from "../../data/soql-literal.ts";
import type { PageRequest } from "./page-request.ts";
import { pageRequest } from "./page-request.ts";
import type { Reach, RecordPlan } from "./record-plan.ts";
import { recordPlan } from "./record-plan.ts";

/** One sub-query: records, which of them, in which order, which page. */
export interface ConnectionPlan {
  readonly record: RecordPlan;
  readonly page: PageRequest;
  readonly where: string | undefined;
  readonly orderBy: string | undefined;
}

/** Plans a connection field of the query; counts as one sub-query. */
export function connectionPlan(
  viewer: Viewer,
  object: VisibleObject,
  selected: Selected,
  info: GraphQLResolveInfo,
  reach: Reach
): ConnectionPlan {
  viewer.subqueries.take();
  const nodes = selectedAlong([selected], ["edges"], info)
    .filter(({ field }) => field.name === "node")
    .flatMap((node) => node.nodes);
  const { where, orderBy, scope } = selected.args as Readonly<Record<string, never>>;
  const own = scope === "MINE" ? `OwnerId = ${quoted(viewer.session.userId)}` : undefined;
  const filter = where ? filterCondition(viewer, object, where) : undefined;
  return {
    record: recordPlan(viewer, object, nodes, info, reach),
    page: pageRequest(selected.args),
    where: own && filter ? `${own} AND ${filter}` : (own ?? filter),
    orderBy: orderBy ? orderClause(object, orderBy) : undefined
  };
}
