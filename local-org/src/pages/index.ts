import type { FastifyInstance } from "fastify";
import type { Org } from "../org.ts";
import type { Service } from "../server/service.ts";
import { baseBundle, type BaseBundle } from "./base-bundle/build.ts";
import { assetRoutes } from "./routes/assets.ts";
import { definitionRoutes } from "./routes/definitions.ts";
import { moduleRoutes } from "./routes/modules.ts";
import { pageRoutes } from "./routes/pages.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { staticResourceRoutes } from "./routes/static-resources.ts";

export { compileBundle } from "./bundles/compile-bundle.ts";

/** The org's Lightning pages. The page host is built when first asked for, or by `preparePages`. */
export const pagesService: Service = {
  title: "Lightning pages",
  routes: [
    { method: "GET", path: "/lightning/r/:object/:id/view", description: "A record's page" },
    { method: "GET", path: "/lightning/o/:object/list", description: "List views of an object" },
    { method: "GET", path: "/lightning/o/:object/new", description: "Form for a new record" },
    { method: "GET", path: "/lightning/n/:tab", description: "A custom tab" },
    { method: "GET", path: "/lightning/page/home", description: "Home page of the app" },
    { method: "GET", path: "/lightning/modules/:key/c/:name", description: "A deployed component" },
    { method: "GET", path: "/resource/:name", description: "A static resource" },
    {
      method: "GET",
      path: "/resource/:stamp/:name/:path",
      description:
        "A static resource as `@salesforce/resourceUrl` names it, or a file in an archive"
    }
  ],
  plugin: registerPages
};

async function registerPages(app: FastifyInstance, { org }: { org: Org }): Promise<void> {
  assetRoutes(app, preparePages);
  moduleRoutes(app, org);
  staticResourceRoutes(app, org);
  definitionRoutes(app, org);
  signInRoutes(app, org);
  pageRoutes(app, org, preparePages);
}

let prepared: Promise<BaseBundle> | undefined;

/** Builds the page host unless this version stands already (about 15 s, once). */
export function preparePages(): Promise<BaseBundle> {
  prepared ??= baseBundle().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}
