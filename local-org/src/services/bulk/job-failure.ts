import { SalesforceError } from "../../errors.ts";

/** Ends a whole job as Failed, with the message that the API shows: `InvalidBatch : …`. */
export class JobFailure extends Error {
  constructor(code: string, message: string) {
    super(`${code} : ${message}`);
    this.name = "JobFailure";
  }
}

/** What a job says of the error that ended it. Causes that are ours are logged, never shown. */
export function failureText(error: unknown): string {
  if (error instanceof JobFailure) return error.message;
  if (error instanceof SalesforceError) return `${error.errorCode} : ${error.message}`;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return "InternalServerError : the local org's own log says more";
}
