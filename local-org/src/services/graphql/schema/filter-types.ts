import type { GraphQLInputFieldConfigMap, GraphQLInputType } from "graphql";
import { GraphQLInputObjectType, GraphQLList } from "graphql";
import { perObject } from "../model/per-object.ts";
import type { ParentRelationship, VisibleObject, VisibleObjects } from "../model/visible-object.ts";
import { objectFor } from "../request/viewer.ts";
import { kindOf } from "../types/field-kind.ts";
import { idOperators, operatorTypes } from "../types/operator-types.ts";
import { scalars } from "../types/scalars.ts";

/** `Account_Filter` and the like: operators for each field, filters of parents, `and`, `or`, `not`. */
export function filterTypes(objects: VisibleObjects): (object: string) => GraphQLInputObjectType {
  const filterOf = perObject(
    (name) =>
      new GraphQLInputObjectType({
        name: `${name}_Filter`,
        fields: () => filterFields(objectFor({ objects }, name))
      })
  );
  const join = new GraphQLInputObjectType({ name: "JoinInput", fields: () => joinFields() });
  const ids = idOperators(join);

  function filterFields(object: VisibleObject): GraphQLInputFieldConfigMap {
    const self = filterOf(object.sobject.name);
    const list = new GraphQLList(self);
    return {
      ...Object.fromEntries(
        [...object.parents.values()].map((parent) => parentFilter(object, parent))
      ),
      ...Object.fromEntries([...object.fields.values()].flatMap(fieldFilter)),
      and: { type: list },
      or: { type: list },
      not: { type: self }
    };
  }

  function fieldFilter(
    field: VisibleObject["fields"] extends ReadonlyMap<string, infer F> ? F : never
  ) {
    const kind = kindOf(field);
    const type: GraphQLInputType | undefined =
      kind.name === "ID" ? ids : operatorTypes.get(kind.name);
    return type ? [[field.name, { type }] as const] : [];
  }

  function parentFilter(
    { sobject }: VisibleObject,
    { name, objects: targets }: ParentRelationship
  ) {
    const [only, ...others] = targets as [string, ...string[]];
    if (others.length === 0) return [name, { type: filterOf(only) }] as const;
    const fields = Object.fromEntries(
      targets.map((target) => [target, { type: filterOf(target) }])
    );
    const type = new GraphQLInputObjectType({ name: `${sobject.name}_${name}_Filters`, fields });
    return [name, { type }] as const;
  }

  function joinFields(): GraphQLInputFieldConfigMap {
    const filters = [...objects.keys()].map((name) => [name, { type: filterOf(name) }] as const);
    return { ...Object.fromEntries(filters), ApiName: { type: scalars.String } };
  }

  return filterOf;
}
