import { supportedVersions } from "../../server/api-version.ts";
import { registerResources } from "../../server/register-resources.ts";
import { routesOf } from "../../server/resource-routes.ts";
import type { Service } from "../../server/service.ts";
import { dataResources } from "./resources.ts";

export const dataService: Service = {
  title: "REST API: objects, records, queries",
  routes: [
    { method: "GET", path: "/services/data", description: "API versions, oldest first" },
    ...routesOf(dataResources)
  ],
  plugin: (app, options, done) => {
    app.get("/services/data", () => supportedVersions());
    registerResources(app, options, dataResources);
    done();
  }
};
