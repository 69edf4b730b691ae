import { SalesforceError } from "../../errors.ts";
import { ok, type Call, type Reply, type Resource } from "../../server/resource.ts";
import { isRecordBody } from "../data/record-body.ts";
import { dispatch } from "./dispatch.ts";

const MOST_SUBREQUESTS = 25;
const HALTED: Reply = {
  status: 412,
  body: [
    {
      errorCode: "BATCH_PROCESSING_HALTED",
      message: "Batch processing halted per request"
    }
  ]
};

/** `POST /composite/batch`: independent requests, each its own transaction. */
export function runBatch(call: Call, resources: readonly Resource[]): Reply {
  const { body } = call;
  const requests = isRecordBody(body) ? body.batchRequests : undefined;
  if (!isRecordBody(body) || !Array.isArray(requests) || !requests.every(isRecordBody)) {
    throw new SalesforceError("JSON_PARSER_ERROR", "batchRequests must be a list of requests");
  }
  if (requests.length > MOST_SUBREQUESTS) {
    const message = `Limit of ${MOST_SUBREQUESTS} batch requests exceeded: ${requests.length} were sent`;
    throw new SalesforceError("LIMIT_EXCEEDED", message);
  }
  let halted = false;
  const results = requests.map((request) => {
    const reply = halted
      ? HALTED
      : dispatch(call, resources, {
          method: String(request.method),
          url: fullAddress(String(request.url)),
          body: request.richInput
        });
    halted ||= body.haltOnError === true && reply.status >= 400;
    return { statusCode: reply.status, result: reply.body ?? null };
  });
  return ok({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results });
}

/** Batch addresses may start at the version: `v68.0/query?q=…`. */
function fullAddress(url: string): string {
  return /^\/?v\d/.test(url) ? `/services/data/${url.replace(/^\//, "")}` : url;
}
