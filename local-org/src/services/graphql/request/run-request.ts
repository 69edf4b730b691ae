import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from "graphql";
import {
  executeSync,
  getOperationAST,
  GraphQLError,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate
} from "graphql";
import type { Org, Session } from "../../../org.ts";
import type { SchemaCache, UserSchema } from "../schema/schema-cache.ts";
import { MutationState } from "../writing/mutation-state.ts";
import { dropOptional } from "./drop-optional.ts";
import type { GraphqlResponse } from "./response.ts";
import { answer, refusal } from "./response.ts";
import { SubqueryBudget } from "./subquery-budget.ts";
import type { Viewer } from "./viewer.ts";

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** What @optional takes away may leave variables and fragments without use. */
const RULES = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule
);

/** Carries out one GraphQL request as the user. Errors are in the answer, as on the platform. */
export function runRequest(
  org: Org,
  session: Session,
  schemas: SchemaCache,
  request: GraphqlRequest
): GraphqlResponse {
  const parsed = parseQuery(request.query);
  if (parsed instanceof GraphQLError) return refusal([parsed], "InvalidSyntax");
  const schema = schemas.schemaFor(org.schema(), session.access);
  const document = dropOptional(parsed, schema.graphql);
  const errors = validate(schema.graphql, document, RULES);
  if (errors.length > 0) return refusal(errors, "ValidationError");
  const operation = getOperationAST(document, request.operationName ?? undefined);
  if (!operation) return refusal([unclearOperation(request)], "OperationNotSupported");
  return carryOut(org, session, schema, request, document, operation);
}

function carryOut(
  org: Org,
  session: Session,
  { objects, graphql }: UserSchema,
  { variables, operationName }: GraphqlRequest,
  document: DocumentNode,
  { operation }: OperationDefinitionNode
): GraphqlResponse {
  const mutation = new MutationState();
  const viewer: Viewer = { org, session, objects, subqueries: new SubqueryBudget(), mutation };
  const execute = (): ExecutionResult =>
    executeSync({
      schema: graphql,
      document,
      contextValue: viewer,
      variableValues: variables ?? {},
      operationName: operationName ?? undefined
    });
  const result = operation === "mutation" ? inTransaction(org, mutation, execute) : execute();
  return answer(result, mutation.furtherErrors);
}

/** Undoes a mutation that demands all or none and failed in part; its answer then shows no record as saved. */
function inTransaction(
  org: Org,
  mutation: MutationState,
  execute: () => ExecutionResult
): ExecutionResult {
  try {
    return org.transaction(() => {
      const result = execute();
      if (mutation.mustRollBack) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    const { data, errors = [] } = error.result;
    const uiapi = Object.keys(data?.["uiapi"] ?? {}).map((key) => [key, null]);
    return { data: { uiapi: Object.fromEntries(uiapi) }, errors };
  }
}

class RolledBack extends Error {
  readonly result: ExecutionResult;

  constructor(result: ExecutionResult) {
    super("The mutation is undone");
    this.result = result;
  }
}

function parseQuery(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function unclearOperation({ operationName }: GraphqlRequest): GraphQLError {
  return new GraphQLError(
    operationName
      ? `The document has no operation named ${operationName}`
      : "Must provide an operation name where the document has several operations"
  );
}
