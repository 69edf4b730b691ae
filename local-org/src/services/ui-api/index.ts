import { registerResources } from "../../server/register-resources.ts";
import { routesOf } from "../../server/resource-routes.ts";
import type { Service } from "../../server/service.ts";
import { uiApiResources } from "./resources.ts";

/** The User Interface API: records, metadata and lists as record pages read them. */
export const uiApiService: Service = {
  title: "User Interface API",
  routes: routesOf(uiApiResources),
  plugin: (app, options, done) => {
    registerResources(app, options, uiApiResources);
    done();
  }
};
