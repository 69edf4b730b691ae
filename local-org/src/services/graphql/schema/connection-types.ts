import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigArgumentMap,
  GraphQLResolveInfo
} from "graphql";
import { GraphQLList, GraphQLNonNull, GraphQLObjectType } from "graphql";
import { perObject } from "../model/per-object.ts";
import type { VisibleObjects } from "../model/visible-object.ts";
import type { Connection } from "../reading/connection.ts";
import { connectionPlan } from "../reading/connection-plan.ts";
import type { RecordNode } from "../reading/record-node.ts";
import { runConnection } from "../reading/run-connection.ts";
import { resolvedSelection } from "../request/selection.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";
import { pageInfoType, scopeType } from "../types/connection-parts.ts";
import { scalars } from "../types/scalars.ts";
import type { FilterOf } from "./filter-types.ts";
import { filterTypes } from "./filter-types.ts";
import { orderTypes } from "./order-types.ts";
import type { RecordOf } from "./record-types.ts";
import { recordTypes } from "./record-types.ts";

/** Fields that give pages of records. */
export interface ConnectionTypes {
  /** `query { Account(first…) {…} }` */
  queryField(object: string): GraphQLFieldConfig<unknown, Viewer>;
  /** `Contacts(first…) {…}` of a record */
  childField(object: string): GraphQLFieldConfig<RecordNode, Viewer>;
  recordOf: RecordOf;
  filterOf: FilterOf;
}

export function connectionTypes(objects: VisibleObjects): ConnectionTypes {
  const filterOf = filterTypes(objects);
  const orderOf = orderTypes(objects);
  const recordOf = recordTypes(objects, (object) => types.childField(object));
  const connectionOf = perObject((name) => connectionType(name, () => recordOf(name)));

  const args = (object: string): GraphQLFieldConfigArgumentMap => ({
    after: { type: scalars.String },
    first: { type: scalars.Int },
    orderBy: { type: orderOf(object) },
    upperBound: { type: scalars.Int },
    where: { type: filterOf(object) }
  });

  const types: ConnectionTypes = {
    recordOf,
    filterOf,
    queryField: (object) => ({
      type: connectionOf(object),
      args: { ...args(object), scope: { type: scopeType } },
      resolve: (_, given, viewer, info) => resolveQuery(viewer, object, given, info)
    }),
    childField: (object) => ({
      type: connectionOf(object),
      args: args(object),
      resolve: ({ children }, _, __, { path }) => children.get(String(path.key))
    })
  };
  return types;
}

function resolveQuery(
  viewer: Viewer,
  object: string,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo
): Connection {
  const selected = resolvedSelection(info, args);
  const plan = connectionPlan(viewer, objectFor(viewer, object), selected, info, "all");
  return runConnection(viewer, plan, info);
}

/** `AccountConnection` with its `AccountEdge`; `node` is read as the type says. */
export function connectionType(name: string, node: () => GraphQLObjectType): GraphQLObjectType {
  const edge = new GraphQLObjectType({
    name: `${name}Edge`,
    fields: () => ({
      node: { type: node() },
      cursor: { type: new GraphQLNonNull(scalars.String) }
    })
  });
  return new GraphQLObjectType<Connection, Viewer>({
    name: `${name}Connection`,
    fields: {
      edges: { type: new GraphQLList(edge) },
      pageInfo: { type: new GraphQLNonNull(pageInfoType) },
      pageResultCount: { type: new GraphQLNonNull(scalars.Int) },
      totalCount: {
        type: new GraphQLNonNull(scalars.Int),
        resolve: ({ totalCount }) => totalCount()
      }
    }
  });
}
