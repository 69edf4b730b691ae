import type { FastifyInstance } from "fastify";

/** Bodies of HTML forms, as the OAuth endpoints take them: name to value. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string)))
  );
}
