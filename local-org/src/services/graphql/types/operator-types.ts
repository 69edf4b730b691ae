import type { GraphQLInputFieldConfigMap, GraphQLInputType } from "graphql";
import { GraphQLInputObjectType, GraphQLList } from "graphql";
import { DATE_FUNCTIONS, dateInput, dateTimeInput } from "./date-input.ts";
import type { FieldKind } from "./field-kind.ts";
import { fieldKinds } from "./field-kind.ts";
import { scalars } from "./scalars.ts";

const longOperators = operators("LongOperators", ordered(scalars.Long));

const dateFunction = new GraphQLInputObjectType({
  name: "DateFunctionInput",
  fields: { value: { type: longOperators }, convertTimezoneValue: { type: longOperators } }
});

/** The operators type of each kind of field that can be filtered, without ids' (which need the joins). */
export const operatorTypes: ReadonlyMap<string, GraphQLInputObjectType> = new Map(
  fieldKinds
    .filter(({ name, filters }) => filters !== "none" && name !== "ID")
    .map((kind) => [kind.name, operators(`${kind.name}Operators`, fieldsOf(kind))])
);

/** Operators of ids, with semi- and anti-joins over a schema's own filters. */
export function idOperators(join: GraphQLInputType): GraphQLInputObjectType {
  return operators("IdOperators", {
    ...ordered(scalars.ID),
    inq: { type: join },
    ninq: { type: join }
  });
}

function fieldsOf({ scalar, filters }: FieldKind): GraphQLInputFieldConfigMap {
  const type = scalars[scalar];
  if (filters === "equal") return equal(type);
  if (filters === "text") return { ...ordered(type), like: { type } };
  if (filters === "date") return dateOperators(scalar === "Date" ? dateInput : dateTimeInput);
  if (filters !== "multiple") return ordered(type);
  const list = new GraphQLList(type);
  return { ...equal(type), includes: { type: list }, excludes: { type: list } };
}

function dateOperators(type: GraphQLInputType): GraphQLInputFieldConfigMap {
  const functions = DATE_FUNCTIONS.map((name) => [name, { type: dateFunction }] as const);
  return { ...ordered(type), ...Object.fromEntries(functions) };
}

function equal(type: GraphQLInputType): GraphQLInputFieldConfigMap {
  return { eq: { type }, ne: { type } };
}

function ordered(type: GraphQLInputType): GraphQLInputFieldConfigMap {
  const list = new GraphQLList(type);
  return {
    ...equal(type),
    lt: { type },
    lte: { type },
    gt: { type },
    gte: { type },
    in: { type: list },
    nin: { type: list }
  };
}

function operators(name: string, fields: GraphQLInputFieldConfigMap): GraphQLInputObjectType {
  return new GraphQLInputObjectType({ name, fields });
}
