import type { FastifyReply, FastifyRequest } from "fastify";
import type { Org } from "../../org.ts";
import { accessTokenOf, SESSION_COOKIE, sessionOf } from "../../server/access-token.ts";
import { LATEST_API_VERSION } from "../../server/api-version.ts";

interface Query {
  readonly sid?: string;
  readonly retURL?: string;
}

/** `GET /secur/frontdoor.jsp?sid=&retURL=`: turns an access token into the browser's session cookie. */
export function openFrontDoor(
  org: Org,
  request: FastifyRequest,
  reply: FastifyReply
): FastifyReply {
  const { sid = "", retURL = "/" } = request.query as Query;
  org.session(sid, LATEST_API_VERSION);
  const cookie = `${SESSION_COOKIE}=${encodeURIComponent(sid)}; Path=/; HttpOnly; SameSite=Strict`;
  return reply.header("Set-Cookie", cookie).redirect(pageOf(retURL));
}

/**
 * `/services/oauth2/singleaccess?redirect_uri=`: the address that opens a page as the signed-in user.
 * @throws SalesforceError INVALID_SESSION_ID
 */
export function frontDoorAddress(org: Org, request: FastifyRequest): { frontdoor_uri: string } {
  sessionOf(org, request);
  const { redirect_uri: page = "/" } = request.query as { redirect_uri?: string };
  const query = new URLSearchParams({ sid: accessTokenOf(request) ?? "", retURL: pageOf(page) });
  return { frontdoor_uri: `http://${request.headers.host}/secur/frontdoor.jsp?${query}` };
}

/** Only pages of this server: a path, never another site's address. */
function pageOf(address: string): string {
  return /^\/(?![/\\])/.test(address) ? address : "/";
}
