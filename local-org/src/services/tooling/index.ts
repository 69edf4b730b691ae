import { registerResources } from "../../server/register-resources.ts";
import type { Resource } from "../../server/resource.ts";
import { routesOf } from "../../server/resource-routes.ts";
import type { Service } from "../../server/service.ts";
import { runQuery, runQueryMore } from "../data/run-query.ts";

/** What clients ask of the Tooling API here: queries of the schema (EntityDefinition, FieldDefinition). */
const resources: readonly Resource[] = [
  {
    method: "GET",
    path: "/tooling/query",
    description: "SOQL query over the same objects as the data API",
    handle: runQuery
  },
  {
    method: "GET",
    path: "/tooling/query/:locator",
    description: "Next page of a query",
    handle: runQueryMore
  }
];

export const toolingService: Service = {
  title: "Tooling API",
  routes: routesOf(resources),
  plugin: (app, options, done) => {
    registerResources(app, options, resources);
    done();
  }
};
