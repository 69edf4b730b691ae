import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { bundleFiles } from "../bundles/bundle-files.ts";
import { bundleModule } from "../bundles/bundle-module.ts";
import { componentsOf } from "../components-of.ts";

/** Deployed components as ES modules, and static resources. */
export function moduleRoutes(app: FastifyInstance, org: Org): void {
  const modules = new Map<string, { etag: string; code: Promise<string> }>();

  app.get<{ Params: { name: string } }>("/lightning/modules/c/:name", async (request, reply) => {
    const { name } = request.params;
    const component = componentsOf(org).get("LightningComponentBundle", name);
    if (component === undefined) {
      throw new SalesforceError("NOT_FOUND", `No module c/${name}`, { status: 404 });
    }
    const files = bundleFiles(component.fullName, component.files);
    const etag = `"${createHash("sha256")
      .update(JSON.stringify([...files]))
      .digest("hex")}"`;
    if (modules.get(name)?.etag !== etag) {
      modules.set(name, { etag, code: bundleModule(component.fullName, files) });
    }
    reply.header("ETag", etag).header("Cache-Control", "no-cache");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return reply.type("text/javascript; charset=utf-8").send(await modules.get(name)?.code);
  });

  app.get<{ Params: { "*": string } }>("/resource/*", async (request, reply) => {
    const [name = ""] = request.params["*"].split("/");
    const component = componentsOf(org).get("StaticResource", name);
    const content = component && [...component.files].find(([path]) => !path.endsWith("-meta.xml"));
    if (component === undefined || content === undefined) {
      throw new SalesforceError("NOT_FOUND", `No static resource ${name}`, { status: 404 });
    }
    const type = component.definition.contentType ?? "application/octet-stream";
    return reply.header("Cache-Control", "no-cache").type(type).send(Buffer.from(content[1]));
  });
}
