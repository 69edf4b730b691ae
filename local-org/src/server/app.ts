import Fastify, { type FastifyInstance } from "fastify";
import type { LocalOrg } from "../local-org.ts";
import { routedAddress } from "./address.ts";
import { ApiUsage } from "./api-usage.ts";
import { checkVersion } from "./api-version.ts";
import { replyNotFound, replyWithError } from "./error-reply.ts";
import { acceptJson } from "./json-body.ts";
import { refuseForeignRequests } from "./local-only.ts";
import { services } from "./services.ts";

/** The platform refuses request bodies above 50 MB; Bulk API uploads have a limit of their own. */
const BODY_LIMIT = 50 * 1024 * 1024;
/** Room for an external id of 255 characters, percent-encoded. */
const PATH_PART_LIMIT = 2_400;

/** The HTTP face of an org: every service, and what holds for all of them. */
export function buildApp(org: LocalOrg): FastifyInstance {
  const usage = new ApiUsage();
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    rewriteUrl: routedAddress,
    frameworkErrors: replyWithError,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: PATH_PART_LIMIT },
    forceCloseConnections: true
  });
  acceptJson(app);
  app.setErrorHandler(replyWithError);
  app.setNotFoundHandler(replyNotFound);
  app.addHook("onRequest", async (request, reply) => {
    refuseForeignRequests(request);
    checkVersion(request.url);
    org.scheduledPaths.runDue();
    if (!request.url.startsWith("/services/")) return;
    usage.count();
    void reply.header("Sforce-Limit-Info", usage.header());
  });
  for (const service of services) void app.register(service.plugin, { org, usage });
  return app;
}
