import type { GraphQLFieldConfig, GraphQLObjectType } from "graphql";
import { readRecord } from "../reading/read-record.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";

/** `uiapi { currentUser { Id Name { value } } }` */
export function currentUserField(user: GraphQLObjectType): GraphQLFieldConfig<unknown, Viewer> {
  return {
    type: user,
    resolve: (_, __, viewer, info) =>
      readRecord(viewer, objectFor(viewer, "User"), viewer.session.userId, info)
  };
}
