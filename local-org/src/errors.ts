/** One error of Salesforce's public error list, as every route reports it. */
export interface ApiError {
  /** For example `REQUIRED_FIELD_MISSING`, `INVALID_FIELD`, `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
  readonly errorCode: string;
  readonly message: string;
  /** API names of the fields concerned; empty where none is. */
  readonly fields: readonly string[];
}

/** Thrown anywhere below a route; the route turns it into the shape its API documents. */
export class SalesforceError extends Error implements ApiError {
  readonly errorCode: string;
  readonly fields: readonly string[];
  /** HTTP status that the REST API answers with. */
  readonly status: number;

  constructor(
    errorCode: string,
    message: string,
    options: { status?: number; fields?: readonly string[] } = {}
  ) {
    super(message);
    this.name = "SalesforceError";
    this.errorCode = errorCode;
    this.fields = options.fields ?? [];
    this.status = options.status ?? 400;
  }
}

/** What the local org does not do answers like the platform, and says so. */
export function notSupported(what: string, status = 501): SalesforceError {
  return new SalesforceError("NOT_SUPPORTED", `${what} is not supported by the local org`, {
    status
  });
}
