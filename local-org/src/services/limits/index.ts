import { registerResources } from "../../server/register-resources.ts";
import { ok, type Call, type Resource } from "../../server/resource.ts";
import { routesOf } from "../../server/resource-routes.ts";
import type { Service } from "../../server/service.ts";
import { countRecords } from "./record-count.ts";

/** Figures of a Developer Edition org; the local org counts API calls and enforces none of them. */
const UNCOUNTED = {
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyBulkV2QueryFileStorageMB: 976_562,
  DataStorageMB: 5,
  FileStorageMB: 20
} as const;

function limits({ usage }: Call): object {
  const uncounted = Object.entries(UNCOUNTED).map(([name, most]) => [
    name,
    { Max: most, Remaining: most }
  ]);
  const counted = { DailyApiRequests: { Max: usage.limit, Remaining: usage.remaining() } };
  return { ...counted, ...Object.fromEntries(uncounted) };
}

const resources: readonly Resource[] = [
  {
    method: "GET",
    path: "/limits",
    description: "API calls of this run against a Developer Edition's limit; enforced for nobody",
    handle: (call) => ok(limits(call))
  },
  {
    method: "GET",
    path: "/limits/recordCount",
    description: "Rows by object, `?sObjects=`",
    handle: countRecords
  }
];

export const limitsService: Service = {
  title: "REST API: limits",
  routes: routesOf(resources),
  plugin: (app, options, done) => {
    registerResources(app, options, resources);
    done();
  }
};
