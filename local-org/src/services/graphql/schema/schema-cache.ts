import type { GraphQLSchema } from "graphql";
import type { Schema } from "../../../metadata/schema.ts";
import type { Access } from "../../../org.ts";
import type { VisibleObjects } from "../model/visible-object.ts";
import { visibleObjects } from "../model/visible-object.ts";
import { buildGraphqlSchema } from "./build-schema.ts";

export interface UserSchema {
  readonly objects: VisibleObjects;
  readonly graphql: GraphQLSchema;
}

/** Schemas by user's access and org schema; both are replaced when they change, and so drop out here. */
export class SchemaCache {
  readonly #schemas = new WeakMap<Access, WeakMap<Schema, UserSchema>>();

  schemaFor(schema: Schema, access: Access): UserSchema {
    const ofUser = this.#schemas.get(access) ?? new WeakMap<Schema, UserSchema>();
    this.#schemas.set(access, ofUser);
    let known = ofUser.get(schema);
    if (!known) {
      const objects = visibleObjects(schema, access);
      ofUser.set(schema, (known = { objects, graphql: buildGraphqlSchema(objects, access) }));
    }
    return known;
  }
}
