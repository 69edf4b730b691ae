import type { GraphQLInputFieldConfigMap } from "graphql";
import { GraphQLInputObjectType, GraphQLList } from "graphql";
import type { Field } from "../../../metadata/schema.ts";
import { perObject } from "../model/per-object.ts";
import type { ParentRelationship, VisibleObjects } from "../model/visible-object.ts";
import { objectFor } from "../request/viewer.ts";
import { kindOf } from "../types/field-kind.ts";
import { idOperators, operatorTypes } from "../types/operator-types.ts";
import { scalars } from "../types/scalars.ts";

export type FilterOf = (object: string) => GraphQLInputObjectType;

/** `Account_Filter` and the like: operators for each field, filters of parents, `and`, `or`, `not`. */
export function filterTypes(objects: VisibleObjects): FilterOf {
  const ids = idOperators(joinType([...objects.keys()], (name) => filterOf(name)));
  const filterOf: FilterOf = perObject(
    (name) =>
      new GraphQLInputObjectType({
        name: `${name}_Filter`,
        fields: () => filterFields(objects, name, ids, filterOf)
      })
  );
  return filterOf;
}

function filterFields(
  objects: VisibleObjects,
  name: string,
  ids: GraphQLInputObjectType,
  filterOf: FilterOf
): GraphQLInputFieldConfigMap {
  const { parents, fields } = objectFor({ objects }, name);
  const self = filterOf(name);
  const list = new GraphQLList(self);
  return {
    ...inputFields([...parents.values()], (parent) => parentFilter(name, parent, filterOf)),
    ...inputFields([...fields.values()], (field) => operatorsOf(field, ids)),
    and: { type: list },
    or: { type: list },
    not: { type: self }
  };
}

function inputFields<T extends { readonly name: string }>(
  all: readonly T[],
  typeOf: (one: T) => GraphQLInputObjectType | undefined
): GraphQLInputFieldConfigMap {
  const typed = all.flatMap((one) => {
    const type = typeOf(one);
    return type ? [[one.name, { type }] as const] : [];
  });
  return Object.fromEntries(typed);
}

/** Undefined where the field cannot be filtered by. */
function operatorsOf(
  field: Field,
  ids: GraphQLInputObjectType
): GraphQLInputObjectType | undefined {
  const { name } = kindOf(field);
  return name === "ID" ? ids : operatorTypes.get(name);
}

function parentFilter(
  object: string,
  { name, objects }: ParentRelationship,
  filterOf: FilterOf
): GraphQLInputObjectType {
  const [only, ...others] = objects as [string, ...string[]];
  if (others.length === 0) return filterOf(only);
  const fields = Object.fromEntries(objects.map((target) => [target, { type: filterOf(target) }]));
  return new GraphQLInputObjectType({ name: `${object}_${name}_Filters`, fields });
}

/** A filter of one other object and, as `ApiName`, the field of it that holds the ids. */
function joinType(names: readonly string[], filterOf: FilterOf): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: "JoinInput",
    fields: () => ({
      ...Object.fromEntries(names.map((name) => [name, { type: filterOf(name) }])),
      ApiName: { type: scalars.String }
    })
  });
}
