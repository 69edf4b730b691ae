import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { SalesforceError, type ApiError } from "../errors.ts";

/** Errors of the HTTP layer itself, by Fastify's code. */
const HTTP_ERRORS: Readonly<Record<string, { errorCode: string; status: number }>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { errorCode: "UNSUPPORTED_MEDIA_TYPE", status: 415 },
  FST_ERR_CTP_BODY_TOO_LARGE: { errorCode: "REQUEST_ENTITY_TOO_LARGE", status: 413 },
  FST_ERR_CTP_INVALID_JSON_BODY: { errorCode: "JSON_PARSER_ERROR", status: 400 },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { errorCode: "BAD_REQUEST", status: 400 },
  FST_ERR_BAD_URL: { errorCode: "BAD_REQUEST", status: 400 }
};

/** The error object of the REST API; `fields` appears only where a field is concerned, as on the platform. */
export function errorBody(error: ApiError): {
  errorCode: string;
  message: string;
  fields?: readonly string[];
} {
  const { errorCode, message, fields } = error;
  return fields.length > 0 ? { message, errorCode, fields } : { message, errorCode };
}

/** What any failure becomes on the wire. Causes that are ours are logged, never sent. */
export function asSalesforceError(error: unknown): SalesforceError {
  if (error instanceof SalesforceError) return error;
  const { code, message } = error as FastifyError;
  const known = typeof code === "string" ? HTTP_ERRORS[code] : undefined;
  if (known !== undefined)
    return new SalesforceError(known.errorCode, message, { status: known.status });
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return new SalesforceError(
    "UNKNOWN_EXCEPTION",
    "An unexpected error occurred in the local org; its own log says more",
    { status: 500 }
  );
}

export function replyWithError(
  error: unknown,
  _request: FastifyRequest,
  reply: FastifyReply
): void {
  const failure = asSalesforceError(error);
  void reply.code(failure.status).send([errorBody(failure)]);
}

export function replyNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const path = request.url.split("?")[0];
  const message = `The requested resource does not exist: ${request.method} ${path} is not supported by the local org`;
  void reply.code(404).send([{ errorCode: "NOT_FOUND", message }]);
}
