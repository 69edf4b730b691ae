import type { Resource } from "./resource.ts";
import type { ServiceRoute } from "./service.ts";

/** Resources as SUPPORTED.md lists them. */
export function routesOf(resources: readonly Resource[]): ServiceRoute[] {
  return resources.map(({ method, path, description }) => ({
    method,
    path: `/services/data/vNN${path}`,
    description
  }));
}
