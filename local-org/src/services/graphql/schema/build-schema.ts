import type { GraphQLFieldConfigMap } from "graphql";
import {
  GraphQLDirective,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives
} from "graphql";
import type { Access } from "../../../org.ts";
import type { VisibleObjects } from "../model/visible-object.ts";
import type { Viewer } from "../request/viewer.ts";
import { scalars } from "../types/scalars.ts";
import { aggregateType } from "./aggregate-types.ts";
import type { ConnectionTypes } from "./connection-types.ts";
import { connectionTypes } from "./connection-types.ts";
import { currentUserField } from "./current-user.ts";
import { mutationType } from "./mutation-types.ts";
import { describedFieldTypes, objectInfosField } from "./object-info-types.ts";

/** Leaves out what the user may not see instead of failing; taken out of a query before it is checked. */
export const optionalDirective = new GraphQLDirective({ name: "optional", locations: ["FIELD"] });

const mutationsInput = new GraphQLInputObjectType({
  name: "UIAPIMutationsInput",
  fields: { allOrNone: { type: scalars.Boolean } }
});

/** The schema of what one user sees. */
export function buildGraphqlSchema(objects: VisibleObjects, access: Access): GraphQLSchema {
  const types = connectionTypes(objects);
  const mutation = mutationType(objects, access);
  return new GraphQLSchema({
    query: rootType("Query", { uiapi: { type: uiapiType(objects, types), resolve: () => ({}) } }),
    ...(mutation ? { mutation: mutationRoot(mutation) } : {}),
    types: describedFieldTypes,
    directives: [...specifiedDirectives, optionalDirective]
  });
}

function uiapiType(objects: VisibleObjects, types: ConnectionTypes): GraphQLObjectType {
  const names = [...objects.keys()];
  const query = rootType(
    "RecordQuery",
    Object.fromEntries(names.map((name) => [name, types.queryField(name)]))
  );
  const aggregate = aggregateType(objects, types.filterOf);
  return rootType("UIAPI", {
    query: { type: new GraphQLNonNull(query), resolve: () => ({}) },
    objectInfos: objectInfosField,
    aggregate: { type: new GraphQLNonNull(aggregate), resolve: () => ({}) },
    ...(objects.has("User") ? { currentUser: currentUserField(types.recordOf("User")) } : {})
  });
}

function mutationRoot(mutations: GraphQLObjectType): GraphQLObjectType {
  return rootType("Mutation", {
    uiapi: {
      type: mutations,
      args: { input: { type: mutationsInput } },
      resolve: (_, args, { mutation }) => {
        const input = args["input"] as { allOrNone?: boolean | null } | null | undefined;
        mutation.allOrNone = input?.allOrNone ?? true;
        return {};
      }
    }
  });
}

function rootType(name: string, fields: GraphQLFieldConfigMap<unknown, Viewer>): GraphQLObjectType {
  return new GraphQLObjectType<unknown, Viewer>({ name, fields });
}
