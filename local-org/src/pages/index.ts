import type { FastifyInstance } from "fastify";
import type { Org } from "../org.ts";
import { baseBundle, type BaseBundle } from "./base-bundle/build.ts";
import { assetRoutes } from "./routes/assets.ts";
import { definitionRoutes } from "./routes/definitions.ts";
import { moduleRoutes } from "./routes/modules.ts";
import { pageRoutes } from "./routes/pages.ts";
import { signInRoutes } from "./routes/sign-in.ts";

export interface PagesOptions {
  readonly org: Org;
}

/** The org's Lightning pages. The page host is built when the first page is asked for, or by `preparePages`. */
export async function pagesPlugin(app: FastifyInstance, { org }: PagesOptions): Promise<void> {
  assetRoutes(app, preparePages);
  moduleRoutes(app, org);
  definitionRoutes(app, org);
  signInRoutes(app, org);
  pageRoutes(app, org, preparePages);
}

let prepared: Promise<BaseBundle> | undefined;

/** Builds the page host unless this version stands already (about 10 s, once). */
export function preparePages(): Promise<BaseBundle> {
  prepared ??= baseBundle().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}
