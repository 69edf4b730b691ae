import type { FastifyInstance, FastifyReply } from "fastify";
import { notSupported } from "../../../errors.ts";
import { asSalesforceError } from "../../../server/error-reply.ts";
import type { Org } from "../../../org.ts";
import { requireMetadataPermission } from "../../../metadata/deploy/require-permission.ts";
import { RetrieveResults } from "../retrieve-results.ts";
import { operations } from "./operations.ts";
import { soapFault, soapReply } from "./soap-reply.ts";
import { readSoapRequest } from "./soap-request.ts";

/** A zip of 39 MB, the Metadata API's limit, in base64 with room for the envelope. */
const bodyLimit = 54 * 1024 * 1024;

/** `/services/Soap/m/68.0`, with or without the organization's id behind. */
export function registerSoapRoute(app: FastifyInstance, org: Org): void {
  const retrievals = new RetrieveResults();
  app.addContentTypeParser(
    ["text/xml", "application/soap+xml"],
    { parseAs: "string" },
    (_request, body, done) => done(null, body)
  );
  const answer = (body: unknown, version: string): string => {
    const { sessionId, operation: name, call } = readSoapRequest(String(body));
    const session = org.session(sessionId, version);
    requireMetadataPermission(session);
    const operation = operations.find((each) => each.name === name);
    if (!operation) throw notSupported(`The Metadata API operation ${name}`);
    return soapReply(name, operation.run({ org, session, call, retrievals }));
  };
  for (const url of ["/services/Soap/m/:version", "/services/Soap/m/:version/:organization"])
    app.post(url, { bodyLimit }, (request, reply) => {
      const { version } = request.params as { readonly version: string };
      try {
        return send(reply, 200, answer(request.body, version));
      } catch (error) {
        return send(reply, 500, soapFault(asSalesforceError(error)));
      }
    });
}

function send(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type("text/xml; charset=utf-8").send(text);
}
