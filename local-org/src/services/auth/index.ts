import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { createSessions } from "../../security/sessions.ts";
import { sessionOf } from "../../server/access-token.ts";
import type { Service, ServiceOptions, ServiceRoute } from "../../server/service.ts";
import { acceptForms } from "./form-body.ts";
import { frontDoorAddress, openFrontDoor } from "./front-door.ts";
import { identity, userInfo } from "./identity.ts";
import { soapRefusal } from "./soap-login.ts";
import { grantToken } from "./token.ts";
import { userDetails, type UserDetails } from "./user-details.ts";

type Form = Readonly<Record<string, string | undefined>>;

const routes: readonly ServiceRoute[] = [
  {
    method: "GET",
    path: "/services/oauth2/userinfo",
    description: "OpenID Connect claims of the signed-in user"
  },
  {
    method: "POST",
    path: "/services/oauth2/token",
    description: "`refresh_token` grant; other grants are refused"
  },
  {
    method: "POST",
    path: "/services/oauth2/revoke",
    description: "Ends a sign-in by its access or refresh token"
  },
  { method: "GET", path: "/id/:organization/:user", description: "Identity of a user" },
  {
    method: "GET",
    path: "/secur/frontdoor.jsp",
    description: "Opens a page with an access token: `?sid=&retURL=`"
  },
  {
    method: "GET",
    path: "/services/oauth2/singleaccess",
    description: "The front door's address for the signed-in user: `?redirect_uri=`"
  }
];

function register(app: FastifyInstance, { org }: ServiceOptions): void {
  const sessions = createSessions(org.database, org.clock, org.organizationId);
  acceptForms(app);
  app.route({
    method: ["GET", "POST"],
    url: "/services/oauth2/userinfo",
    handler: (request) => userInfo(placeOf(org, request), signedIn(org, request))
  });
  app.get("/id/:organization/:user", (request) => {
    const { user = "" } = request.params as Record<string, string>;
    return identity(placeOf(org, request), signedIn(org, request, user));
  });
  app.post("/services/oauth2/token", (request, reply) => {
    const { status, body } = grantToken(sessions, placeOf(org, request), formOf(request));
    return reply.code(status).send(body);
  });
  app.route({
    method: ["GET", "POST"],
    url: "/services/oauth2/revoke",
    handler: (request, reply) => {
      sessions.revoke(formOf(request).token ?? "");
      return reply.code(200).send();
    }
  });
  app.get("/secur/frontdoor.jsp", (request, reply) => openFrontDoor(org, request, reply));
  app.route({
    method: ["GET", "POST"],
    url: "/services/oauth2/singleaccess",
    handler: (request) => frontDoorAddress(org, request)
  });
  refuseSoap(app);
}

function placeOf({ organizationId }: Org, { headers }: FastifyRequest) {
  return { url: `http://${headers.host}`, organizationId };
}

function formOf(request: FastifyRequest): Form {
  return { ...(request.query as Form), ...(request.body as Form | undefined) };
}

/** Details of the asked user, or of who asks; identity endpoints refuse a bad token in words of their own. */
function signedIn(org: Org, request: FastifyRequest, userId?: string): UserDetails {
  try {
    const session = sessionOf(org, request);
    return userDetails(org, session, userId ?? session.userId);
  } catch (error) {
    if (!(error instanceof SalesforceError) || error.status !== 401) throw error;
    throw new SalesforceError("Bad_OAuth_Token", "Session expired or invalid", { status: 403 });
  }
}

function refuseSoap(app: FastifyInstance): void {
  app.addContentTypeParser("text/xml", { parseAs: "string" }, (_request, body, done) =>
    done(null, body)
  );
  const refuse = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.code(500).type("text/xml; charset=utf-8").send(soapRefusal());
  app.post("/services/Soap/u/*", refuse);
  app.post("/services/Soap/c/*", refuse);
}

export const authService: Service = {
  title: "Sign-in and identity",
  routes,
  plugin: (app, options, done) => {
    register(app, options);
    done();
  }
};
