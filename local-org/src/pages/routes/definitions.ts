import type { FastifyInstance } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { sessionOf } from "../../server/access-token.ts";
import { componentsOf } from "../../layouts/components-of.ts";
import { pageDefinition } from "../../layouts/flexi-page.ts";
import { objectDefinition } from "../../layouts/object-definition.ts";
import { tabPage } from "../../layouts/tab-page.ts";

/** Page definitions as JSON, made from the deployed metadata for the signed-in user. */
export function definitionRoutes(app: FastifyInstance, org: Org): void {
  app.get<{ Params: { object: string }; Querystring: { app?: string } }>(
    "/lightning/definitions/objects/:object",
    async (request) => {
      const session = sessionOf(org, request);
      const { object } = request.params;
      const appName = request.query.app ?? "";
      return objectDefinition(org.schema(), componentsOf(org), session, appName, object);
    }
  );
  app.get<{ Params: { name: string } }>("/lightning/definitions/tabs/:name", async (request) => {
    const session = sessionOf(org, request);
    const { name } = request.params;
    const page = session.access.tabVisible(name) ? tabPage(componentsOf(org), name) : undefined;
    if (page !== undefined) return page;
    throw new SalesforceError("NOT_FOUND", `No tab ${name}`, { status: 404 });
  });
  app.get<{ Querystring: { app?: string } }>("/lightning/definitions/home", async (request) => {
    sessionOf(org, request);
    const components = componentsOf(org);
    const override = components
      .get("CustomApplication", request.query.app ?? "")
      ?.definition.actionOverrides.find((one) => one.pageOrSobjectType === "standard-home");
    return (override?.content && pageDefinition(components, override.content)) || { regions: [] };
  });
}
