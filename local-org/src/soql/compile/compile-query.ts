import type { FieldSubquery, Query, Subquery } from "@jetstreamapp/soql-parser-js";
import type { Field, SObject } from "../../metadata/schema.ts";
import { notSupported, SalesforceError } from "../../errors.ts";
import { conditions } from "../clauses/conditions.ts";
import { orderings } from "../clauses/order-by.ts";
import { conditionTree } from "../parse/condition-tree.ts";
import { malformed, unknownChildRelationship } from "../query-error.ts";
import { mayReadField, mayReadObject, type Compilation } from "../resolve/compilation.ts";
import { objectNamed, queryContext, type QueryContext } from "../resolve/query-context.ts";
import type { RecordShape } from "../results/record-shape.ts";
import { and, binary, column, value, type Expression } from "../sql/expression.ts";
import type { Select } from "../sql/select.ts";
import { isAggregateQuery, isCountQuery, selectAggregates } from "./select-aggregates.ts";
import { withSubtotals } from "./subtotals.ts";
import { groupingOf } from "./grouping.ts";
import { selectRecords } from "./select-records.ts";

/** A query as SQL and the records its rows become. */
export interface CompiledQuery {
  readonly kind: "records" | "aggregates" | "count";
  readonly object: SObject;
  /** Without bounds: `limit` and `offset` are applied by each way of running it. */
  readonly select: Select;
  /** The part of `select.where` that says which rows exist and are visible. */
  readonly restriction: Expression | undefined;
  readonly shape: RecordShape;
  readonly subqueries: readonly CompiledQuery[];
  readonly limit?: number;
  readonly offset?: number;
}

type QueryParts = Omit<Query, "sObject">;

const MAX_OFFSET = 2000;

/**
 * Compiles a query as the user of `compilation` may run it.
 * @throws SalesforceError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE
 */
export function compileQuery(compilation: Compilation, query: Query): CompiledQuery {
  return compileParts(compilation, objectNamed(compilation, query.sObject ?? ""), query);
}

function compileParts(
  compilation: Compilation,
  object: SObject,
  query: QueryParts,
  parentField?: Field
): CompiledQuery {
  refuseUnsupported(query);
  const context = queryContext(compilation, object, query.sObjectAlias);
  const grouped = isAggregateQuery(query);
  if (grouped && parentField) throw malformed("Aggregate functions are not allowed in subqueries");
  const subqueries: CompiledQuery[] = [];
  const grouping = groupingOf(context, query.groupBy);
  const selection = grouped
    ? selectAggregates(context, query.fields ?? [], grouping)
    : selectRecords(context, query, (item) => {
        const { name, compiled } = compileSubquery(compilation, object, item);
        return { name, subquery: subqueries.push(compiled) - 1 };
      });
  const restriction = context.scope.restriction(compilation);
  const select: Select = {
    columns: selection.columns,
    from: context.scope.from,
    joins: context.scope.joins,
    groupBy: grouping.expressions,
    ...compileClauses(context, query, restriction, parentField)
  };
  return {
    kind: isCountQuery(query) && !query.groupBy ? "count" : grouped ? "aggregates" : "records",
    object,
    select: grouping.sets ? withSubtotals(select, grouping.sets, compilation.nextAlias()) : select,
    restriction,
    shape: selection.shape,
    subqueries,
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...(query.offset === undefined ? {} : { offset: query.offset })
  };
}

function compileClauses(
  context: QueryContext,
  query: QueryParts,
  restriction: Expression | undefined,
  parentField: Field | undefined
): Pick<Select, "where" | "having" | "orderBy"> {
  const { scope } = context;
  const parent =
    parentField &&
    binary(
      "=",
      column(scope.root.alias, parentField.name),
      value((run) => run.parentId ?? null)
    );
  const rules = { aggregates: false, semiJoins: true };
  const filter = query.where && conditions(context, conditionTree(query.where), rules);
  const where = and(parent, filter, scopeFilter(context, query), restriction);
  const having =
    query.having &&
    conditions(context, conditionTree(query.having), { aggregates: true, semiJoins: false });
  return {
    ...(where ? { where } : {}),
    ...(having ? { having } : {}),
    orderBy: orderings(context, query.orderBy)
  };
}

function scopeFilter({ scope }: QueryContext, { usingScope }: QueryParts): Expression | undefined {
  const name = usingScope?.toLowerCase() ?? "everything";
  if (name === "everything") return undefined;
  if (name !== "mine") throw notSupported(`USING SCOPE ${usingScope}`);
  return binary(
    "=",
    column(scope.root.alias, "OwnerId"),
    value((run) => run.session.userId)
  );
}

function refuseUnsupported({ offset, withDataCategory }: QueryParts): void {
  if (withDataCategory) throw notSupported("WITH DATA CATEGORY in SOQL");
  if ((offset ?? 0) > MAX_OFFSET)
    throw new SalesforceError(
      "NUMBER_OUTSIDE_VALID_RANGE",
      `Maximum SOQL offset allowed is ${MAX_OFFSET}`
    );
}

function compileSubquery(
  compilation: Compilation,
  parent: SObject,
  { subquery }: FieldSubquery
): { name: string; compiled: CompiledQuery } {
  const { name, child, field } = childRelationship(compilation, parent, subquery);
  return { name, compiled: compileParts(compilation, child, subquery, field) };
}

function childRelationship(
  compilation: Compilation,
  parent: SObject,
  { relationshipName }: Subquery
): { name: string; child: SObject; field: Field } {
  const { schema, soql } = compilation;
  const wanted = relationshipName.toLowerCase();
  const found = schema
    .childRelationshipsOf(parent.name)
    .find(({ name }) => name?.toLowerCase() === wanted);
  const child = found && schema.objectOf(found.childObject);
  const field = found && schema.fieldOf(found.childObject, found.field);
  const known =
    child && field && mayReadObject(compilation, child) && mayReadField(compilation, child, field);
  if (!known || found.name === undefined) throw unknownChildRelationship(soql, relationshipName);
  return { name: found.name, child, field };
}
