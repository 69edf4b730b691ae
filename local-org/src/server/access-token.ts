import type { FastifyRequest } from "fastify";
import { SalesforceError } from "../errors.ts";
import type { Org, Session } from "../org.ts";
import { LATEST_API_VERSION, versionOfPath } from "./api-version.ts";

/** Name of the browser's session cookie, as on the platform. */
export const SESSION_COOKIE = "sid";

/** The access token of a request: `Authorization: Bearer` (or `OAuth`), else the session cookie. */
export function accessTokenOf(request: FastifyRequest): string | undefined {
  const authorization = request.headers.authorization;
  if (authorization !== undefined) return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(authorization)?.[1];
  const cookie = request.headers.cookie?.split(/;\s*/).find(isSessionCookie);
  return cookie === undefined
    ? undefined
    : decodeURIComponent(cookie.slice(SESSION_COOKIE.length + 1));
}

function isSessionCookie(cookie: string): boolean {
  return cookie.startsWith(`${SESSION_COOKIE}=`);
}

/**
 * The signed-in user of a request, at the API version that its path names.
 * @throws SalesforceError INVALID_SESSION_ID (401)
 */
export function sessionOf(org: Org, request: FastifyRequest): Session {
  const token = accessTokenOf(request);
  if (token === undefined) {
    throw new SalesforceError("INVALID_SESSION_ID", "Session expired or invalid", { status: 401 });
  }
  return org.session(token, versionOfPath(request.url) ?? LATEST_API_VERSION);
}
