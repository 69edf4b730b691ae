import type { Service, ServiceRoute } from "../../server/service.ts";
import { registerRestRoutes } from "./rest/rest-routes.ts";
import { operations } from "./soap/operations.ts";
import { registerSoapRoute } from "./soap/soap-route.ts";

const restRoutes: readonly ServiceRoute[] = [
  {
    method: "POST",
    path: "/services/data/vNN/metadata/deployRequest",
    description: "Deploys or validates a zip (multipart), or quick-deploys a validation (JSON)"
  },
  {
    method: "GET",
    path: "/services/data/vNN/metadata/deployRequest/:id",
    description: "Status of a deployment started on either route; `?includeDetails=true`"
  },
  {
    method: "PATCH",
    path: "/services/data/vNN/metadata/deployRequest/:id",
    description: "Cancels a deployment that has not been applied"
  }
];

const soapRoutes: readonly ServiceRoute[] = operations.map(({ name, description }) => ({
  method: "POST",
  path: `/services/Soap/m/NN (${name})`,
  description
}));

/** The Metadata API over SOAP and REST; both routes know the same deployments. */
export const metadataApiService: Service = {
  title: "Metadata API",
  routes: [...soapRoutes, ...restRoutes],
  plugin: (app, { org }, done) => {
    registerSoapRoute(app, org);
    registerRestRoutes(app, org);
    done();
  }
};
