import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { BaseBundle } from "../base-bundle/build.ts";
import { bundleSources } from "../base-bundle/sources.ts";
import { notFound, sendFile } from "./static-files.ts";

interface Wildcard {
  readonly "*": string;
}

/** The page host's modules, the design system's styles, fonts and icons. */
export function assetRoutes(app: FastifyInstance, bundle: () => Promise<BaseBundle>): void {
  const { client, designSystem } = bundleSources();
  const assets = join(designSystem, "assets");
  app.get<{ Params: Wildcard & { readonly key: string } }>(
    "/lightning/base/:key/*",
    async (request, reply) => {
      const { key, folder } = await bundle();
      if (request.params.key !== key) throw notFound(request.params.key);
      return sendFile(reply, folder, request.params["*"]);
    }
  );
  app.get<{ Params: Wildcard }>("/lightning/design-system/:key/*", async (request, reply) =>
    sendFile(reply, assets, request.params["*"])
  );
  app.get<{ Params: Wildcard }>("/lightning/icons/*", async (request, reply) =>
    sendFile(reply, join(assets, "icons"), request.params["*"])
  );
  app.get("/lightning/favicon.svg", async (_request, reply) =>
    sendFile(reply, join(client, "public"), "favicon.svg")
  );
}
