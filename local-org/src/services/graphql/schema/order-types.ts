import type { GraphQLInputFieldConfigMap } from "graphql";
import { GraphQLInputObjectType } from "graphql";
import { perObject } from "../model/per-object.ts";
import type { VisibleObjects } from "../model/visible-object.ts";
import { objectFor } from "../request/viewer.ts";
import { aggregateOrderByClause, orderByClause } from "../types/connection-parts.ts";
import { kindOf } from "../types/field-kind.ts";

/** `Account_OrderBy`: a clause for each sortable field and the same of parents. */
export function orderTypes(objects: VisibleObjects): (object: string) => GraphQLInputObjectType {
  const orderOf = perObject(
    (name) =>
      new GraphQLInputObjectType({ name: `${name}_OrderBy`, fields: () => orderFields(name) })
  );

  function orderFields(name: string): GraphQLInputFieldConfigMap {
    const { parents } = objectFor({ objects }, name);
    const ofParents = [...parents.values()]
      .filter((parent) => parent.objects.length === 1)
      .map((parent) => [parent.name, { type: orderOf(parent.objects[0] ?? "") }] as const);
    return { ...Object.fromEntries(ofParents), ...clauses(objects, name, orderByClause) };
  }

  return orderOf;
}

/** `Account_AggregateOrderBy`: as above for groups, with the function to sort by. */
export function aggregateOrderTypes(
  objects: VisibleObjects
): (object: string) => GraphQLInputObjectType {
  return perObject(
    (name) =>
      new GraphQLInputObjectType({
        name: `${name}_AggregateOrderBy`,
        fields: () => clauses(objects, name, aggregateOrderByClause)
      })
  );
}

function clauses(
  objects: VisibleObjects,
  name: string,
  type: GraphQLInputObjectType
): GraphQLInputFieldConfigMap {
  const { fields } = objectFor({ objects }, name);
  const sortable = [...fields.values()].filter((field) => {
    const { filters } = kindOf(field);
    return filters !== "none" && filters !== "multiple";
  });
  return Object.fromEntries(sortable.map((field) => [field.name, { type }]));
}
