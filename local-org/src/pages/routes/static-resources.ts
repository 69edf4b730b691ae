import { extname } from "node:path";
import type { FastifyInstance } from "fastify";
import { unzipSync } from "fflate";
import { SalesforceError } from "../../errors.ts";
import { componentsOf } from "../../layouts/components-of.ts";
import type { Component } from "../../metadata/component.ts";
import type { Org } from "../../org.ts";
import { FOR_EVER, typeOf } from "./static-files.ts";

/** `<stamp>/<name>/<path in an archive>`; stamp and path may be missing. */
const ADDRESS = /^(?:(?<stamp>\d+)\/)?(?<name>\w+)(?:\/(?<path>.+))?$/;

const ARCHIVES = new Set([
  "application/zip",
  "application/x-zip-compressed",
  "application/java-archive"
]);

/** Static resources at the platform's addresses: `/resource/1767225600000/Chart_Library/chart.js`. */
export function staticResourceRoutes(app: FastifyInstance, org: Org): void {
  app.get<{ Params: { "*": string } }>("/resource/*", async (request, reply) => {
    const address = request.params["*"];
    const { stamp, name = "", path } = ADDRESS.exec(address)?.groups ?? {};
    const resource = componentsOf(org).get("StaticResource", name);
    const content = resource && contentOf(resource, path);
    if (content === undefined) throw notFound(address);
    return reply
      .header("Cache-Control", stamp === undefined ? "no-cache" : FOR_EVER)
      .type(content.type)
      .send(Buffer.from(content.bytes));
  });
}

interface Content {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The resource itself, or a file in it; undefined where there is none. */
function contentOf(
  resource: Component<"StaticResource">,
  path: string | undefined
): Content | undefined {
  const file = [...resource.files].find(([name]) => !name.endsWith("-meta.xml"));
  if (file === undefined) return undefined;
  const [, bytes] = file;
  const type = resource.definition.contentType ?? "application/octet-stream";
  if (path === undefined) return { type, bytes };
  if (!ARCHIVES.has(type)) return undefined;
  const entry = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return entry && { type: typeOf(extname(path)), bytes: entry };
}

const notFound = (address: string): SalesforceError =>
  new SalesforceError("NOT_FOUND", `No static resource ${address}`, { status: 404 });
