import { registerResources } from "../../server/register-resources.ts";
import { routesOf } from "../../server/resource-routes.ts";
import type { Service } from "../../server/service.ts";
import { compositeResources } from "./resources.ts";

export const compositeService: Service = {
  title: "REST API: composite, collections, trees",
  routes: routesOf(compositeResources),
  plugin: (app, options, done) => {
    registerResources(app, options, compositeResources);
    done();
  }
};
