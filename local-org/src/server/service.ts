import type { FastifyPluginCallback, FastifyPluginAsync } from "fastify";
import type { LocalOrg } from "../local-org.ts";
import type { ApiUsage } from "./api-usage.ts";

export interface ServiceOptions {
  readonly org: LocalOrg;
  readonly usage: ApiUsage;
}

/** A route as SUPPORTED.md lists it. */
export interface ServiceRoute {
  readonly method: string;
  readonly path: string;
  readonly description: string;
}

/** One family of routes: what it is called, what it answers, and the plugin that answers. */
export interface Service {
  readonly title: string;
  readonly routes: readonly ServiceRoute[];
  readonly plugin: FastifyPluginCallback<ServiceOptions> | FastifyPluginAsync<ServiceOptions>;
}
