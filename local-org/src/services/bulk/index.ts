import type { FastifyInstance } from "fastify";
import type { Service, ServiceOptions, ServiceRoute } from "../../server/service.ts";
import { ingestRoutes } from "./ingest-routes.ts";
import { queryRoutes } from "./query-routes.ts";
import { RunningJobs } from "./running-jobs.ts";
import { prepareTables } from "./tables.ts";

const INGEST = "/services/data/vNN/jobs/ingest";
const QUERY = "/services/data/vNN/jobs/query";

const routes: readonly ServiceRoute[] = [
  {
    method: "POST",
    path: INGEST,
    description:
      "Job: insert, update, upsert, delete; all delimiters and line ends; multipart with data"
  },
  { method: "GET", path: INGEST, description: "Jobs of the user" },
  { method: "GET", path: `${INGEST}/:id`, description: "State and counts of a job" },
  { method: "PATCH", path: `${INGEST}/:id`, description: "UploadComplete or Aborted" },
  { method: "DELETE", path: `${INGEST}/:id`, description: "Delete a job and its data" },
  { method: "PUT", path: `${INGEST}/:id/batches`, description: "CSV, streamed, up to 150 MB" },
  { method: "GET", path: `${INGEST}/:id/successfulResults`, description: "CSV of accepted rows" },
  { method: "GET", path: `${INGEST}/:id/failedResults`, description: "CSV of refused rows" },
  {
    method: "GET",
    path: `${INGEST}/:id/unprocessedrecords`,
    description: "CSV of rows not reached"
  },
  { method: "POST", path: QUERY, description: "Query job: query, queryAll" },
  { method: "GET", path: QUERY, description: "Query jobs of the user" },
  { method: "GET", path: `${QUERY}/:id`, description: "State of a query job" },
  { method: "PATCH", path: `${QUERY}/:id`, description: "Aborted" },
  { method: "DELETE", path: `${QUERY}/:id`, description: "Delete a query job" },
  {
    method: "GET",
    path: `${QUERY}/:id/results`,
    description: "CSV, `?locator=&maxRecords=`, `Sforce-Locator`"
  }
];

function register(app: FastifyInstance, { org }: ServiceOptions): void {
  const running = new RunningJobs();
  prepareTables(org.database);
  app.addContentTypeParser("text/csv", (_request, payload, done) => done(null, payload));
  app.addContentTypeParser("multipart/form-data", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body)
  );
  ingestRoutes(app, org, running);
  queryRoutes(app, org, running);
  app.addHook("onClose", () => running.stop());
}

export const bulkService: Service = {
  title: "Bulk API 2.0",
  routes,
  plugin: (app, options, done) => {
    register(app, options);
    done();
  }
};
