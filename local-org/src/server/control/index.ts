import type { FastifyInstance } from "fastify";
import { SalesforceError } from "../../errors.ts";
import { failedPaths, plannedPaths } from "../../automation/flows/scheduled-paths/path-table.ts";
import type { LocalOrg } from "../../local-org.ts";
import { createSessions } from "../../security/sessions.ts";
import { isRecordBody } from "../../services/data/record-body.ts";
import { knownUsers } from "../known-users.ts";
import type { Service, ServiceOptions, ServiceRoute } from "../service.ts";

const routes: readonly ServiceRoute[] = [
  { method: "GET", path: "/local-org", description: "The org's id, users and time" },
  { method: "GET", path: "/local-org/clock", description: "The org's time: `{now}`" },
  {
    method: "PUT",
    path: "/local-org/clock",
    description:
      "Stops the org's clock at an instant: `{now}`, having run the flows' scheduled paths due on the way; null lets it run again"
  },
  {
    method: "GET",
    path: "/local-org/scheduled-paths",
    description: "The flows' paths that wait for their time, and those that failed"
  },
  {
    method: "POST",
    path: "/local-org/flow-tests",
    description: "Runs the deployed flow tests: what did not come out as asserted, test by test"
  },
  {
    method: "POST",
    path: "/local-org/sessions/expire",
    description: "Ends an access token as time would: `{accessToken}`"
  }
];

function register(app: FastifyInstance, { org, usage }: ServiceOptions): void {
  const sessions = createSessions(org.database, org.clock, org.organizationId);
  app.get("/local-org", () => ({
    organizationId: org.organizationId,
    now: org.clock.now().toISOString(),
    apiCalls: usage.used,
    users: knownUsers(org).map(({ id, username, name }) => ({ id, username, name }))
  }));
  app.get("/local-org/clock", () => ({ now: org.clock.now().toISOString() }));
  app.put("/local-org/clock", ({ body }) => {
    setClock(org, isRecordBody(body) ? body.now : undefined);
    return { now: org.clock.now().toISOString() };
  });
  app.get("/local-org/scheduled-paths", () => ({
    planned: plannedPaths(org.database),
    failed: failedPaths(org.database)
  }));
  app.post("/local-org/flow-tests", () => org.runFlowTests());
  app.post("/local-org/sessions/expire", ({ body }, reply) => {
    const token = isRecordBody(body) ? body.accessToken : undefined;
    if (typeof token !== "string") throw invalid("accessToken must be a text");
    sessions.expire(token);
    return reply.code(204).send();
  });
}

function setClock(org: LocalOrg, now: unknown): void {
  if (now === null) return org.scheduledPaths.moveClock(undefined);
  const instant = new Date(typeof now === "string" ? now : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw invalid("now must be an ISO 8601 instant or null");
  org.scheduledPaths.moveClock(instant);
}

function invalid(message: string): SalesforceError {
  return new SalesforceError("INVALID_INPUT", message);
}

/** For tests only; no Salesforce org has these. */
export const controlService: Service = {
  title: "Control of the local org (for tests; not Salesforce's)",
  routes,
  plugin: (app, options, done) => {
    register(app, options);
    done();
  }
};
