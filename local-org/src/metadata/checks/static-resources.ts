import type { Check } from "./check.ts";
import { changedOf, problemAt } from "./check.ts";

/** Documented: a static resource holds 5 MB, all of an org 250 MB. */
const LARGEST_BYTES = 5 * 1024 * 1024;
const ALL_BYTES = 250 * 1024 * 1024;

/** Static resources fit. */
export const checkStaticResources: Check = function* (context) {
  const changed = changedOf(context, "StaticResource");
  for (const resource of changed)
    if (sizeOf(resource.files) > LARGEST_BYTES)
      yield problemAt(resource, "Static Resource cannot exceed 5MB in size");
  const all = context.components
    .ofType("StaticResource")
    .reduce((bytes, { files }) => bytes + sizeOf(files), 0);
  if (all > ALL_BYTES && changed.length > 0)
    yield problemAt(
      changed[0]!,
      "Static resources of the organization cannot exceed 250MB in size"
    );
};

function sizeOf(files: ReadonlyMap<string, Uint8Array>): number {
  const content = [...files].find(([path]) => !path.endsWith("-meta.xml"));
  return content?.[1].byteLength ?? 0;
}
