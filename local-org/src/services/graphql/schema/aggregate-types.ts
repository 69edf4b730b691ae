import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigMap,
  GraphQLFieldResolver,
  GraphQLOutputType
} from "graphql";
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType
} from "graphql";
import type { AggregateFunction } from "../model/aggregate-functions.ts";
import type { VisibleObject, VisibleObjects } from "../model/visible-object.ts";
import type { AggregateValue, Group } from "../reading/run-aggregate.ts";
import { aggregateValue, runAggregate } from "../reading/run-aggregate.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";
import { DATE_FUNCTIONS } from "../types/date-input.ts";
import type { FieldKind } from "../types/field-kind.ts";
import { fieldKinds, kindOf } from "../types/field-kind.ts";
import { scalars } from "../types/scalars.ts";
import type { OutputValue } from "../types/value-types.ts";
import { valueFields, valueTypes } from "../types/value-types.ts";
import { connectionType } from "./connection-types.ts";
import type { FilterOf } from "./filter-types.ts";
import { aggregateOrderTypes } from "./order-types.ts";
import { scopeType } from "../types/connection-parts.ts";

const groupByClause = new GraphQLInputObjectType({
  name: "GroupByClause",
  fields: { group: { type: scalars.Boolean } }
});

const groupByDateFunction = new GraphQLInputObjectType({
  name: "GroupByDateFunction",
  fields: {
    group: { type: scalars.Boolean },
    function: {
      type: new GraphQLEnumType({
        name: "GroupByFunction",
        values: Object.fromEntries([...DATE_FUNCTIONS, "DAY_ONLY"].map((name) => [name, {}]))
      })
    }
  }
});

/** `CurrencyAggregate { value displayValue sum { value } avg { value } … }` by kind of field. */
const aggregateTypes = new Map(
  fieldKinds.map((kind) => [
    kind.name,
    new GraphQLObjectType<AggregateValue>({
      name: `${kind.name}Aggregate`,
      fields: () => ({ ...groupedValueFields(kind), ...functionFields(kind) })
    })
  ])
);

/** `uiapi { aggregate { Opportunity(groupBy…, where…) {…} } }` */
export function aggregateType(objects: VisibleObjects, filterOf: FilterOf): GraphQLObjectType {
  const orderOf = aggregateOrderTypes(objects);
  const fields = [...objects.values()].map((object) => {
    const { name } = object.sobject;
    const field: GraphQLFieldConfig<unknown, Viewer> = {
      type: connectionType(`${name}Aggregate`, () => resultType(object)),
      args: {
        after: { type: scalars.String },
        first: { type: scalars.Int },
        groupBy: { type: groupByType(object) },
        orderBy: { type: orderOf(name) },
        scope: { type: scopeType },
        where: { type: filterOf(name) }
      },
      resolve: (_, args, viewer, info) => runAggregate(viewer, objectFor(viewer, name), args, info)
    };
    return [name, field] as const;
  });
  return new GraphQLObjectType<unknown, Viewer>({
    name: "RecordQueryAggregate",
    fields: Object.fromEntries(fields)
  });
}

function resultType(object: VisibleObject): GraphQLObjectType {
  const { name } = object.sobject;
  const aggregate = new GraphQLObjectType<Group, Viewer>({
    name: `${name}Aggregate`,
    fields: () =>
      Object.fromEntries(
        [...object.fields.values()].map((field) => [
          field.name,
          {
            type: aggregateTypes.get(kindOf(field).name) as GraphQLOutputType,
            resolve: (group: Group, _: unknown, viewer: Viewer) =>
              aggregateValue(viewer, object, field, group)
          }
        ])
      )
  });
  return new GraphQLObjectType<Group>({
    name: `${name}Result`,
    fields: { aggregate: { type: aggregate, resolve: (group) => group } }
  });
}

function groupByType({ sobject, fields }: VisibleObject): GraphQLInputObjectType {
  const groupable = [...fields.values()].filter((field) => kindOf(field).filters !== "none");
  return new GraphQLInputObjectType({
    name: `${sobject.name}_GroupBy`,
    fields: Object.fromEntries(
      groupable.map((field) => {
        const isDate = kindOf(field).filters === "date";
        return [field.name, { type: isDate ? groupByDateFunction : groupByClause }];
      })
    )
  });
}

/** The value of a grouped field; of a date function it is a number, so dates show theirs as text. */
function groupedValueFields({ scalar }: FieldKind): GraphQLFieldConfigMap<AggregateValue, unknown> {
  const fields = valueFields(scalar === "Date" || scalar === "DateTime" ? "String" : scalar);
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, resolve }]) => {
      const ofGroup: GraphQLFieldResolver<AggregateValue, unknown> = (value, args, context, info) =>
        resolve?.(value.grouped(), args, context, info);
      return [name, { type, resolve: ofGroup }];
    })
  );
}

function functionFields({
  name,
  aggregates
}: FieldKind): GraphQLFieldConfigMap<AggregateValue, unknown> {
  const numeric = aggregates === "numeric";
  const own = valueTypes.get(name) as GraphQLObjectType;
  const long = valueTypes.get("Long") as GraphQLObjectType;
  return {
    count: functionField("count", long),
    countDistinct: functionField("countDistinct", long),
    ...(aggregates === "none"
      ? {}
      : { max: functionField("max", own), min: functionField("min", own) }),
    ...(numeric
      ? {
          sum: functionField("sum", own),
          avg: functionField("avg", valueTypes.get("Double") as GraphQLObjectType)
        }
      : {})
  };
}

function functionField(
  name: AggregateFunction,
  type: GraphQLObjectType
): GraphQLFieldConfig<AggregateValue, unknown> {
  return {
    type: new GraphQLNonNull(type),
    resolve: ({ computed }): OutputValue => computed(name)
  };
}
