import { createReadStream, statSync } from "node:fs";
import { extname, resolve, sep } from "node:path";
import type { FastifyReply } from "fastify";
import { SalesforceError } from "../../errors.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2"
};
/** The type to send a file with, by its ending. */
export const typeOf = (ending: string): string => TYPES[ending] ?? "application/octet-stream";

/** For addresses that change with their content. */
export const FOR_EVER = "public, max-age=31536000, immutable";

/** Sends a file below `root`; module addresses may leave out `.js`. Throws NOT_FOUND. */
export function sendFile(reply: FastifyReply, root: string, path: string): FastifyReply {
  const wanted = resolve(root, path);
  if (!wanted.startsWith(root + sep)) throw notFound(path);
  const file = [wanted, `${wanted}.js`].find(
    (name) => statSync(name, { throwIfNoEntry: false })?.isFile() === true
  );
  if (file === undefined) throw notFound(path);
  return reply
    .header("Cache-Control", FOR_EVER)
    .type(typeOf(extname(file)))
    .send(createReadStream(file));
}

export function notFound(path: string): SalesforceError {
  return new SalesforceError("NOT_FOUND", `No file ${path}`, { status: 404 });
}
