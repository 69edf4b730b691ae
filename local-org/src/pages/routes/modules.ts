import type { FastifyInstance } from "fastify";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { bundleFiles } from "../bundles/bundle-files.ts";
import { bundleModule } from "../bundles/bundle-module.ts";
import { deployedKey } from "../bundles/deployed-key.ts";
import { componentsOf } from "../../layouts/components-of.ts";
import { FOR_EVER } from "./static-files.ts";

interface ModuleAddress {
  readonly key: string;
  readonly name: string;
}

/** Deployed components as ES modules. */
export function moduleRoutes(app: FastifyInstance, org: Org): void {
  let key = "";
  let modules = new Map<string, Promise<string>>();

  /** Modules of the present deployment are kept; a page that stands since an earlier one gets the new. */
  const moduleOf = (name: string): Promise<string> => {
    const components = componentsOf(org);
    const present = deployedKey(components);
    if (present !== key) [key, modules] = [present, new Map()];
    const component = components.get("LightningComponentBundle", name);
    if (component === undefined) throw notFound(`module c/${name}`);
    const { fullName, files } = component;
    const code = modules.get(name) ?? bundleModule(fullName, bundleFiles(fullName, files));
    modules.set(name, code);
    return code;
  };

  app.get<{ Params: ModuleAddress }>("/lightning/modules/:key/c/:name", async (request, reply) => {
    const code = await moduleOf(request.params.name);
    reply.header("Cache-Control", request.params.key === key ? FOR_EVER : "no-store");
    return reply.type("text/javascript; charset=utf-8").send(code);
  });
}

const notFound = (what: string): SalesforceError =>
  new SalesforceError("NOT_FOUND", `No ${what}`, { status: 404 });
