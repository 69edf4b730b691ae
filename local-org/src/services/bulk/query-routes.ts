import type { FastifyInstance, FastifyRequest } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { sessionOf } from "../../server/access-token.ts";
import { isRecordBody } from "../data/record-body.ts";
import { replyWithCsv } from "./csv-reply.ts";
import { refuseWhileRunning } from "./ingest-routes.ts";
import { describeJob, type Job } from "./job.ts";
import { addJob, changeJob, findJob, listJobs, readJob, removeJob } from "./job-store.ts";
import { readQueryRequest, runQueryJob } from "./query-job.ts";
import { resultPage } from "./query-results.ts";
import type { RunningJobs } from "./running-jobs.ts";

const BASE = "/services/data/v:version/jobs/query";

export function queryRoutes(app: FastifyInstance, org: Org, running: RunningJobs): void {
  const jobOf = (request: FastifyRequest): Job => {
    const { id = "" } = request.params as Record<string, string>;
    return findJob(org, sessionOf(org, request), "query", id);
  };
  app.post(BASE, async (request) => {
    const session = sessionOf(org, request);
    const job = addJob(org, session, readQueryRequest(org, session, request.body));
    await running.start(() => runQueryJob(org, session, job, running.stopping));
    return describeJob(readJob(org, job.id));
  });
  app.get(BASE, (request) => {
    const records = listJobs(org, sessionOf(org, request), "query").map(describeJob);
    return { done: true, nextRecordsUrl: null, records };
  });
  app.get(`${BASE}/:id`, (request) => describeJob(jobOf(request)));
  app.patch(`${BASE}/:id`, (request) => describeJob(abort(org, jobOf(request), request.body)));
  app.delete(`${BASE}/:id`, (request, reply) => {
    refuseWhileRunning(jobOf(request));
    removeJob(org, jobOf(request).id);
    return reply.code(204).send();
  });
  app.get(`${BASE}/:id/results`, (request, reply) => {
    const job = finished(jobOf(request));
    const { rows, count, locator } = resultPage(org, job, request.query as Record<string, string>);
    void reply.headers({ "Sforce-Locator": locator, "Sforce-NumberOfRecords": String(count) });
    return replyWithCsv(reply, job, rows);
  });
}

function abort(org: Org, job: Job, body: unknown): Job {
  const asked = isRecordBody(body) ? body.state : undefined;
  if (asked === "Aborted" && ["UploadComplete", "InProgress"].includes(job.state)) {
    return changeJob(org, job.id, { state: "Aborted" });
  }
  const message = `A job that is ${job.state} cannot become ${String(asked)}`;
  throw new SalesforceError("INVALIDJOBSTATE", message);
}

function finished(job: Job): Job {
  if (job.state === "JobComplete") return job;
  const message = `Results of a job that is ${job.state} cannot be read`;
  throw new SalesforceError("INVALIDJOBSTATE", message);
}
