import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { sessionOf } from "../../server/access-token.ts";
import { isRecordBody } from "../data/record-body.ts";
import { replyWithCsv } from "./csv-reply.ts";
import { failedRows, successfulRows, unprocessedRows } from "./ingest-results.ts";
import { readIngestRequest } from "./ingest-request.ts";
import { describeJob, type Job } from "./job.ts";
import { addJob, changeJob, findJob, listJobs, readJob, removeJob } from "./job-store.ts";
import { readMultipartJob } from "./multipart-job.ts";
import { runIngest } from "./run-ingest.ts";
import type { RunningJobs } from "./running-jobs.ts";
import { receiveUpload } from "./upload.ts";

const BASE = "/services/data/v:version/jobs/ingest";

export function ingestRoutes(app: FastifyInstance, org: Org, running: RunningJobs): void {
  const jobOf = (request: FastifyRequest): Job => {
    const { id = "" } = request.params as Record<string, string>;
    return findJob(org, sessionOf(org, request), "ingest", id);
  };
  app.post(BASE, (request) => create(org, running, request));
  app.get(BASE, (request) => {
    const records = listJobs(org, sessionOf(org, request), "ingest").map(describeJob);
    return { done: true, nextRecordsUrl: null, records };
  });
  app.get(`${BASE}/:id`, (request) => describeJob(jobOf(request)));
  app.patch(`${BASE}/:id`, (request) => changeState(org, running, request, jobOf(request)));
  app.delete(`${BASE}/:id`, (request, reply) => {
    refuseWhileRunning(jobOf(request));
    removeJob(org, jobOf(request).id);
    return reply.code(204).send();
  });
  app.put(`${BASE}/:id/batches`, async (request, reply) => {
    await receiveUpload(org, jobOf(request), contentOf(request));
    return reply.code(201).send();
  });
  resultRoutes(app, org, jobOf);
}

function resultRoutes(
  app: FastifyInstance,
  org: Org,
  jobOf: (request: FastifyRequest) => Job
): void {
  const send = (reply: FastifyReply, job: Job, rows: Parameters<typeof replyWithCsv>[2]) =>
    replyWithCsv(reply, job, rows);
  app.get(`${BASE}/:id/successfulResults`, (request, reply) => {
    const job = jobOf(request);
    return send(reply, job, successfulRows(org, job));
  });
  app.get(`${BASE}/:id/failedResults`, (request, reply) => {
    const job = jobOf(request);
    return send(reply, job, failedRows(org, job));
  });
  app.get(`${BASE}/:id/unprocessedrecords`, (request, reply) => {
    const job = jobOf(request);
    return send(reply, job, unprocessedRows(org, job));
  });
}

async function create(org: Org, running: RunningJobs, request: FastifyRequest): Promise<object> {
  const session = sessionOf(org, request);
  const contentType = request.headers["content-type"] ?? "";
  if (!contentType.startsWith("multipart/form-data")) {
    return describeJob(addJob(org, session, readIngestRequest(org, session, request.body)));
  }
  const { job: body, content } = await readMultipartJob(request.body as Buffer, contentType);
  const job = addJob(org, session, readIngestRequest(org, session, body));
  await receiveUpload(org, job, Readable.from([content]));
  await running.start(() => runIngest(org, session, job, running.stopping));
  return describeJob(readJob(org, job.id));
}

async function changeState(
  org: Org,
  running: RunningJobs,
  request: FastifyRequest,
  job: Job
): Promise<object> {
  const state = isRecordBody(request.body) ? request.body.state : undefined;
  const session = sessionOf(org, request);
  if (state === "UploadComplete" && job.state === "Open") {
    changeJob(org, job.id, { state: "UploadComplete" });
    await running.start(() => runIngest(org, session, job, running.stopping));
  } else if (state === "Aborted" && ["Open", "UploadComplete", "InProgress"].includes(job.state)) {
    changeJob(org, job.id, { state: "Aborted" });
  } else {
    const message = `A job that is ${job.state} cannot become ${String(state)}`;
    throw new SalesforceError("INVALIDJOBSTATE", message);
  }
  return describeJob(readJob(org, job.id));
}

export function refuseWhileRunning(job: Job): void {
  if (!["Open", "InProgress"].includes(job.state)) return;
  const message = `A job that is ${job.state} cannot be deleted: abort it first`;
  throw new SalesforceError("INVALIDJOBSTATE", message);
}

function contentOf(request: FastifyRequest): Readable {
  return request.body instanceof Readable ? request.body : Readable.from([]);
}
