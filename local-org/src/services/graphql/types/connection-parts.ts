import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType
} from "graphql";
import { scalars } from "./scalars.ts";

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export const pageInfoType = new GraphQLObjectType<PageInfo>({
  name: "PageInfo",
  fields: {
    hasNextPage: { type: new GraphQLNonNull(scalars.Boolean) },
    hasPreviousPage: { type: new GraphQLNonNull(scalars.Boolean) },
    startCursor: { type: scalars.String },
    endCursor: { type: scalars.String }
  }
});

/** Whose records; what the local org cannot tell apart is not offered. */
export const scopeType = new GraphQLEnumType({
  name: "SupportedScopes",
  values: { EVERYTHING: {}, MINE: {} }
});

const resultOrder = new GraphQLEnumType({ name: "ResultOrder", values: { ASC: {}, DESC: {} } });
const nullOrder = new GraphQLEnumType({ name: "NullOrder", values: { FIRST: {}, LAST: {} } });

export const orderByClause = new GraphQLInputObjectType({
  name: "OrderByClause",
  fields: { order: { type: resultOrder }, nulls: { type: nullOrder } }
});

export const aggregateOrderByClause = new GraphQLInputObjectType({
  name: "AggregateOrderByClause",
  fields: {
    function: {
      type: new GraphQLEnumType({
        name: "AggregateOrderByFunction",
        values: { AVG: {}, COUNT: {}, COUNT_DISTINCT: {}, MAX: {}, MIN: {}, SUM: {} }
      })
    },
    order: { type: resultOrder },
    nulls: { type: nullOrder }
  }
});
