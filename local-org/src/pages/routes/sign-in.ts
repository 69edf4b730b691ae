import type { FastifyInstance, FastifyReply } from "fastify";
import type { Org } from "../../org.ts";
import { SESSION_COOKIE } from "../../server/access-token.ts";
import { signInPage } from "../document/sign-in-page.ts";
import { signIn, signInUsers } from "../sign-ins.ts";

const HOME = "/lightning/page/home";

/** Only addresses of this server: a path that starts with one slash. */
const localAddress = (address: string | undefined): string =>
  address !== undefined && /^\/(?![/\\])/.test(address) ? address : HOME;

/** Asks who is working and sets the session cookie of the user chosen. */
export function signInRoutes(app: FastifyInstance, org: Org): void {
  const form = "application/x-www-form-urlencoded";
  app.addContentTypeParser(form, (_request, body, done) => {
    body.resume();
    done(null, undefined);
  });
  app.get("/", async (_request, reply) => reply.redirect(HOME));
  app.get<{ Querystring: { retURL?: string } }>("/lightning/sign-in", async (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'")
      .send(signInPage(signInUsers(org), localAddress(request.query.retURL)))
  );
  app.post<{ Querystring: { user?: string; retURL?: string } }>(
    "/lightning/session",
    async (request, reply) => {
      const { user = "", retURL } = request.query;
      return setCookie(reply, signIn(org, user)).redirect(localAddress(retURL), 303);
    }
  );
}

function setCookie(reply: FastifyReply, token: string): FastifyReply {
  const cookie = `${SESSION_COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`;
  return reply.header("Set-Cookie", cookie);
}
