import type { ExecutionResult, GraphQLError } from "graphql";
import { SalesforceError } from "../../../errors.ts";
import type { OperationError } from "../writing/mutation-state.ts";
import type { ErrorType } from "./graphql-failure.ts";
import { GraphqlFailure } from "./graphql-failure.ts";

/** The platform's GraphQLErrorRepresentation. */
export interface ErrorRepresentation {
  readonly message: string;
  readonly locations: readonly { readonly line: number; readonly column: number }[];
  readonly path: readonly (string | number)[] | null;
  readonly extensions: {
    readonly ErrorType: ErrorType;
    /** Of record errors: the code and the fields at fault. */
    readonly errorCode?: string;
    readonly fields?: readonly string[];
  };
}

export interface GraphqlResponse {
  readonly data: ExecutionResult["data"];
  readonly errors: readonly ErrorRepresentation[];
}

/** The answer to a request that was not carried out. */
export function refusal(errors: readonly GraphQLError[], type: ErrorType): GraphqlResponse {
  return { data: null, errors: errors.map((error) => represent(error, type)) };
}

/** The answer to a request that was, wholly or in part. */
export function answer(
  { data, errors = [] }: ExecutionResult,
  furtherErrors: readonly OperationError[]
): GraphqlResponse {
  // Without data nothing ran: the variables did not fit their types.
  const type = data === undefined ? "ValidationError" : "DataFetchingException";
  return {
    data: data ?? null,
    errors: [
      ...errors.map((error) => represent(error, type)),
      ...furtherErrors.map(representFurther)
    ]
  };
}

function represent(error: GraphQLError, type: ErrorType): ErrorRepresentation {
  const cause = error.originalError;
  const path = error.path ? [...error.path] : null;
  const locations = (error.locations ?? []).map(({ line, column }) => ({ line, column }));
  if (cause instanceof GraphqlFailure)
    return { message: cause.message, locations, path, extensions: { ErrorType: cause.errorType } };
  if (cause instanceof SalesforceError) {
    const { errorCode, fields, message } = cause;
    return { message, locations, path, extensions: { ErrorType: type, errorCode, fields } };
  }
  if (cause && type === "DataFetchingException") {
    process.stderr.write(`${cause.stack ?? cause.message}\n`);
    const message = "An unexpected error occurred in the local org; its own log says more";
    return { message, locations, path, extensions: { ErrorType: type } };
  }
  return { message: platformWords(error, path), locations, path, extensions: { ErrorType: type } };
}

function representFurther({ key, error }: OperationError): ErrorRepresentation {
  const { statusCode: errorCode, message, fields } = error;
  return {
    message,
    locations: [],
    path: ["uiapi", key],
    extensions: { ErrorType: "DataFetchingException", errorCode, fields }
  };
}

/** Unknown fields in the platform's words, by which clients know them. */
function platformWords({ message }: GraphQLError, path: ErrorRepresentation["path"]): string {
  const unknown = /^Cannot query field "(.+?)" on type "(.+?)"/.exec(message);
  if (!unknown) return message;
  const [, field, type] = unknown;
  const place = path ? `@[${path.join("/")}]` : "";
  return `Validation error (FieldUndefined${place}) : Field '${field}' in type '${type}' is undefined`;
}
