import { SalesforceError } from "../../../errors.ts";

/** The platform's kinds of GraphQL error. */
export type ErrorType =
  | "InvalidSyntax"
  | "ValidationError"
  | "DataFetchingException"
  | "OperationNotSupported"
  | "ExecutionAborted";

/** A request that cannot be carried out though it fits the schema: too many sub-queries, a wrong cursor. */
export class GraphqlFailure extends SalesforceError {
  readonly errorType: ErrorType;

  constructor(message: string, errorType: ErrorType = "DataFetchingException") {
    super("INVALID_INPUT", message);
    this.name = "GraphqlFailure";
    this.errorType = errorType;
  }
}
