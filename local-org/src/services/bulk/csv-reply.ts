import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { stringify } from "csv-stringify";
import { delimiterOf, lineEndingOf, type CsvFormat } from "./csv-format.ts";

/** Streams rows as CSV with every value in quotes, as the platform does. */
export function replyWithCsv(
  reply: FastifyReply,
  format: CsvFormat,
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>
): FastifyReply {
  const text = stringify({
    delimiter: delimiterOf(format),
    record_delimiter: lineEndingOf(format),
    quoted: true,
    quoted_empty: true
  });
  const source = Readable.from(rows);
  source.on("error", (error) => text.destroy(error));
  return reply.type("text/csv; charset=utf-8").send(source.pipe(text));
}
