import { SalesforceError } from "../../errors.ts";
import { asSalesforceError, errorBody } from "../../server/error-reply.ts";
import { ok, type Call, type Reply, type Resource } from "../../server/resource.ts";
import { isRecordBody } from "../data/record-body.ts";
import { dispatch, type InnerRequest } from "./dispatch.ts";
import { resolveReferences } from "./references.ts";
import { transactionUnless } from "./rollback.ts";

const MOST_SUBREQUESTS = 25;
const HALTED = {
  errorCode: "PROCESSING_HALTED",
  message: "The transaction was rolled back since another operation in the same transaction failed."
};

interface Subrequest extends InnerRequest {
  readonly referenceId: string;
}

interface Answer {
  readonly referenceId: string;
  readonly reply: Reply;
}

/** `POST /composite`: up to 25 requests in order, later ones built on earlier answers. */
export function runComposite(call: Call, resources: readonly Resource[]): Reply {
  const { subrequests, allOrNone } = read(call.body);
  const run = () => runAll(call, resources, subrequests, allOrNone);
  const answers = allOrNone ? transactionUnless(call.org, anyFailed, run) : run();
  const rolledBack = allOrNone && anyFailed(answers);
  const shown = rolledBack ? halted(subrequests, answers) : answers;
  return ok({ compositeResponse: shown.map(describe) });
}

function read(body: unknown): { subrequests: readonly Subrequest[]; allOrNone: boolean } {
  const list = isRecordBody(body) ? body.compositeRequest : undefined;
  if (!isRecordBody(body) || !Array.isArray(list)) {
    throw new SalesforceError(
      "JSON_PARSER_ERROR",
      "compositeRequest must be a list of subrequests"
    );
  }
  if (list.length > MOST_SUBREQUESTS) {
    const message = `Limit of ${MOST_SUBREQUESTS} subrequests exceeded: ${list.length} were sent`;
    throw new SalesforceError("LIMIT_EXCEEDED", message);
  }
  const subrequests = list.map(readSubrequest);
  const names = new Set(subrequests.map(({ referenceId }) => referenceId));
  if (names.size < subrequests.length) {
    throw new SalesforceError("INVALID_REQUEST", "Each referenceId must be unique in the request");
  }
  return { subrequests, allOrNone: body.allOrNone === true };
}

function readSubrequest(item: unknown): Subrequest {
  if (isRecordBody(item)) {
    const { method, url, referenceId, body, httpHeaders } = item;
    const named = typeof referenceId === "string" && /^\w+$/.test(referenceId);
    if (named && typeof method === "string" && typeof url === "string") {
      const headers = isRecordBody(httpHeaders) ? (httpHeaders as Record<string, string>) : {};
      return { method, url, referenceId, body, headers };
    }
  }
  throw new SalesforceError(
    "JSON_PARSER_ERROR",
    "A subrequest needs method, url and a referenceId of letters, digits and underscores"
  );
}

function runAll(
  call: Call,
  resources: readonly Resource[],
  subrequests: readonly Subrequest[],
  stopAtFailure: boolean
): Answer[] {
  const bodies = new Map<string, unknown>();
  const answers: Answer[] = [];
  for (const subrequest of subrequests) {
    const { referenceId } = subrequest;
    const reply = runOne(call, resources, subrequest, bodies);
    answers.push({ referenceId, reply });
    if (!failed(reply)) bodies.set(referenceId, reply.body);
    else if (stopAtFailure) break;
  }
  return answers;
}

function runOne(
  call: Call,
  resources: readonly Resource[],
  subrequest: Subrequest,
  bodies: ReadonlyMap<string, unknown>
): Reply {
  try {
    const url = String(resolveReferences(subrequest.url, bodies));
    const body = resolveReferences(subrequest.body, bodies);
    return dispatch(call, resources, { ...subrequest, url, body });
  } catch (error) {
    return { status: 400, body: [errorBody(asSalesforceError(error))] };
  }
}

function failed(reply: Reply): boolean {
  return reply.status >= 400;
}

function anyFailed(answers: readonly Answer[]): boolean {
  return answers.some(({ reply }) => failed(reply));
}

/** The failure keeps its own error; everything before and after it is reported as halted. */
function halted(subrequests: readonly Subrequest[], answers: readonly Answer[]): Answer[] {
  return subrequests.map(({ referenceId }) => {
    const answer = answers.find((one) => one.referenceId === referenceId);
    if (answer !== undefined && failed(answer.reply)) return answer;
    return { referenceId, reply: { status: 400, body: [HALTED] } };
  });
}

function describe({ referenceId, reply }: Answer): object {
  const { status, body = null, headers = {} } = reply;
  return { body, httpHeaders: headers, httpStatusCode: status, referenceId };
}
