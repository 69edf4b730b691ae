import type { FastifyInstance, FastifyRequest } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org, Session } from "../../org.ts";
import { sessionOf } from "../../server/access-token.ts";
import type { BaseBundle } from "../base-bundle/build.ts";
import { deployedKey } from "../bundles/deployed-key.ts";
import { componentsOf } from "../../layouts/components-of.ts";
import { pageDocument } from "../document/document.ts";
import { pageContext } from "../document/page-context.ts";

/** Every other address below `/lightning/`: the page host, which reads the address itself. */
export function pageRoutes(
  app: FastifyInstance,
  org: Org,
  bundle: () => Promise<BaseBundle>
): void {
  app.get("/lightning/*", async (request, reply) => {
    const session = signedIn(org, request);
    if (session === undefined) {
      return reply.redirect(`/lightning/sign-in?retURL=${encodeURIComponent(request.url)}`);
    }
    const components = componentsOf(org);
    const context = pageContext(org, components, session);
    const { html, policy } = pageDocument(context, (await bundle()).key, deployedKey(components));
    return reply
      .header("Content-Security-Policy", policy)
      .header("Cache-Control", "no-store")
      .type("text/html; charset=utf-8")
      .send(html);
  });
}

function signedIn(org: Org, request: FastifyRequest): Session | undefined {
  try {
    return sessionOf(org, request);
  } catch (error) {
    if (error instanceof SalesforceError && error.status === 401) return undefined;
    throw error;
  }
}
