import { Readable } from "node:stream";
import { parse, CsvError } from "csv-parse";
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
  const parser = Readable.from(uploadedParts(org, job.id)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(job),
      record_delimiter: ["\n", "\r\n"],
      skip_empty_lines: true
    })
  );
  try {
    for await (const row of parser as AsyncIterable<string[]>) yield row;
  } catch (error) {
    if (error instanceof CsvError) throw new JobFailure("InvalidBatch", error.message);
    throw error;
  }
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
