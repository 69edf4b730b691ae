import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sessionOf } from "./access-token.ts";
import type { Call, Reply, Resource } from "./resource.ts";
import type { ServiceOptions } from "./service.ts";

/** Puts resources on the HTTP server, below `/services/data/v:version`. */
export function registerResources(
  app: FastifyInstance,
  options: ServiceOptions,
  resources: readonly Resource[]
): void {
  for (const resource of resources) {
    app.route({
      method: resource.method,
      url: `/services/data/v:version${resource.path}`,
      handler: (request, reply) => send(reply, resource.handle(callOf(options, request)))
    });
  }
}

function callOf({ org, usage }: ServiceOptions, request: FastifyRequest): Call {
  return {
    org,
    usage,
    session: sessionOf(org, request),
    params: request.params as Call["params"],
    query: request.query as Call["query"],
    headers: request.headers as Call["headers"],
    body: request.body
  };
}

function send(reply: FastifyReply, outcome: Reply): FastifyReply {
  void reply.code(outcome.status).headers(outcome.headers ?? {});
  return reply.send(outcome.body);
}
