import { Readable } from "node:stream";
import { parse, CsvError, type Options } from "csv-parse";
import type { Org } from "../../org.ts";
import { delimiterOf } from "./csv-format.ts";
import { JobFailure } from "./job-failure.ts";
import type { Job } from "./job.ts";
import { uploadedParts } from "./upload.ts";

/**
 * The rows of a job's CSV, header first.
 * @throws JobFailure where the text is not CSV in the job's dialect
 */
export async function* uploadedRows(org: Org, job: Job): AsyncGenerator<string[]> {
  checkLineEnding(org, job);
  try {
    yield* parsed(org, job, {});
  } catch (error) {
    if (error instanceof CsvError) throw new JobFailure("InvalidBatch", error.message);
    throw error;
  }
}

/** The rows as far as they can be told apart, for giving back what a job could not take. */
export async function* leniently(org: Org, job: Job): AsyncGenerator<string[]> {
  try {
    yield* parsed(org, job, { relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
}

function parsed(org: Org, job: Job, options: Options): AsyncIterable<string[]> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(job),
    record_delimiter: ["\r\n", "\n"],
    skip_empty_lines: true,
    ...options
  });
  return Readable.from(uploadedParts(org, job.id)).pipe(parser);
}

/** The platform refuses a file whose line ends are not the ones that the job announced. */
function checkLineEnding(org: Org, job: Job): void {
  for (const part of uploadedParts(org, job.id)) {
    const end = part.indexOf("\n");
    if (end < 0) return;
    const found = part[end - 1] === "\r".charCodeAt(0) ? "CRLF" : "LF";
    if (found === job.lineEnding) return;
    throw new JobFailure(
      "ClientInputError",
      `LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`
    );
  }
}
