import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { BaseBundle } from "../base-bundle/build.ts";
import { bundleSources } from "../base-bundle/sources.ts";
import { sendFile } from "./static-files.ts";

interface Wildcard {
  readonly "*": string;
}

/** The page host's modules, the design system's styles, fonts and icons. */
export function assetRoutes(app: FastifyInstance, bundle: () => Promise<BaseBundle>): void {
  const { designSystem } = bundleSources();
  const assets = join(designSystem, "assets");
  const { folder: publicFolder } = { folder: join(bundleSources().client, "public") };
  app.get<{ Params: Wildcard }>("/lightning/base/:key/*", async (request, reply) => {
    const path = request.params["*"];
    const own = path === "page.css" || path === "context.js";
    return sendFile(reply, own ? publicFolder : (await bundle()).folder, path);
  });
  app.get<{ Params: Wildcard }>("/lightning/design-system/:key/*", async (request, reply) =>
    sendFile(reply, assets, request.params["*"])
  );
  app.get<{ Params: Wildcard }>("/lightning/icons/*", async (request, reply) =>
    sendFile(reply, join(assets, "icons"), request.params["*"])
  );
  app.get("/lightning/favicon.svg", async (_request, reply) =>
    sendFile(reply, publicFolder, "favicon.svg")
  );
}
