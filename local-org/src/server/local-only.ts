import type { FastifyRequest } from "fastify";
import { SalesforceError } from "../errors.ts";

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Keeps web pages of other sites out: the Host header must be a local one (against DNS rebinding), and a
 * request that a browser sends for a page must come from a page of this server.
 * @throws SalesforceError FORBIDDEN
 */
export function refuseForeignRequests(request: FastifyRequest): void {
  const host = request.headers.host ?? "";
  if (!LOCAL_HOST.test(host)) {
    throw new SalesforceError("FORBIDDEN", `Host ${host} is not this machine`, { status: 403 });
  }
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new SalesforceError("FORBIDDEN", `Requests from ${origin} are refused`, { status: 403 });
  }
}
