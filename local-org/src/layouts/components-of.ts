import type { Components } from "../metadata/component.ts";
import type { Metadata } from "../metadata/metadata.ts";
import type { Org } from "../org.ts";

/** What is deployed in the org right now. */
export function componentsOf(org: Org): Components {
  return (org as Org & { readonly metadata: Metadata }).metadata.components();
}
