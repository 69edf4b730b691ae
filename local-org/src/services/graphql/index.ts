import { SalesforceError } from "../../errors.ts";
import { registerResources } from "../../server/register-resources.ts";
import type { Call, Reply, Resource } from "../../server/resource.ts";
import { ok } from "../../server/resource.ts";
import { routesOf } from "../../server/resource-routes.ts";
import type { Service } from "../../server/service.ts";
import type { GraphqlRequest } from "./request/run-request.ts";
import { runRequest } from "./request/run-request.ts";
import { SchemaCache } from "./schema/schema-cache.ts";

const schemas = new SchemaCache();

const resources: readonly Resource[] = [
  {
    method: "POST",
    path: "/graphql",
    description:
      "UI API queries (filters, order, pages, parents, children, aggregates) and mutations (all or none, @{alias})",
    handle: answerGraphql
  }
];

/** A GraphQL request is answered with 200 whatever becomes of it; only a body that is none is a 400. */
function answerGraphql({ org, session, body }: Call): Reply {
  const { query, variables, operationName } = (body ?? {}) as Partial<GraphqlRequest>;
  if (typeof query !== "string")
    throw new SalesforceError("INVALID_INPUT", 'The body must be JSON with a text "query"');
  return ok(runRequest(org, session, schemas, { query, variables, operationName }));
}

/** `/services/data/vNN/graphql` */
export const graphqlService: Service = {
  title: "GraphQL API",
  routes: routesOf(resources),
  plugin: (app, options, done) => {
    registerResources(app, options, resources);
    done();
  }
};
