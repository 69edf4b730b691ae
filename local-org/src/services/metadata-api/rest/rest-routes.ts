import type { FastifyInstance, FastifyRequest } from "fastify";
import type { DeployResult } from "../../../metadata/deploy/deploy-result.ts";
import type { Org } from "../../../org.ts";
import { sessionOf } from "../../../server/access-token.ts";
import { requireMetadataPermission } from "../../../metadata/deploy/require-permission.ts";
import { deployOptionsOf, requireCancellation, validationIdOf } from "./deploy-request.ts";
import { readDeployForm } from "./multipart.ts";

const path = "/services/data/v:version/metadata/deployRequest";
const bodyLimit = 54 * 1024 * 1024;

export function registerRestRoutes(app: FastifyInstance, org: Org): void {
  const { deployments } = org.metadata;
  app.addContentTypeParser("multipart/form-data", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body)
  );

  app.post(path, { bodyLimit }, async (request, reply) => {
    const session = sessionOf(org, request);
    void reply.code(201);
    if (!Buffer.isBuffer(request.body)) {
      const validationId = validationIdOf(request.body);
      const id = deployments.startValidated(session, validationId);
      return {
        ...replyOf(request, deployments.result(id, false)),
        validatedDeployRequestId: validationId
      };
    }
    const form = await readDeployForm(request.body, request.headers["content-type"] ?? "");
    const id = deployments.start(session, form.zip, deployOptionsOf(form.content));
    return replyOf(request, deployments.result(id, false));
  });

  app.get(`${path}/:id`, (request, reply) => {
    requireMetadataPermission(sessionOf(org, request));
    const { includeDetails } = request.query as { readonly includeDetails?: string };
    const result = deployments.result(idOf(request), includeDetails === "true");
    return reply.send(replyOf(request, result));
  });

  app.patch(`${path}/:id`, (request, reply) => {
    const session = sessionOf(org, request);
    requireCancellation(request.body);
    const result = deployments.cancel(session, idOf(request));
    return reply.code(202).send(replyOf(request, result));
  });
}

const idOf = (request: FastifyRequest): string => (request.params as { readonly id: string }).id;

/** The envelope of a deployment over REST; absent instants and names are null there. */
function replyOf(request: FastifyRequest, deployResult: DeployResult): Record<string, unknown> {
  const { version } = request.params as { readonly version: string };
  const { id } = deployResult;
  const url = `/services/data/v${version}/metadata/deployRequest/${id}`;
  return { id, url, deployResult: { ...absent, ...deployResult } };
}

const absent = {
  canceledBy: null,
  canceledByName: null,
  completedDate: null,
  errorMessage: null,
  errorStatusCode: null,
  startDate: null,
  stateDetail: null
};
