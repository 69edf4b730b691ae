import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed } from "./check.ts";
import { missing } from "./reference.ts";

/** Lists of permission sets that name components: list, element, type. */
const lists: readonly (readonly [list: string, element: string, type: string])[] = [
  ["applicationVisibilities", "application", "CustomApplication"],
  ["customPermissions", "name", "CustomPermission"],
  ["flowAccesses", "flow", "Flow"],
  ["recordTypeVisibilities", "recordType", "RecordType"],
  ["tabSettings", "tab", "CustomTab"],
  ["customMetadataTypeAccesses", "name", "CustomObject"]
];

/** What permission sets grant exists. Standard tabs and apps pass: the platform brings those. */
export const checkGrantedComponents: Check = function* (context) {
  for (const set of changedOf(context, "PermissionSet"))
    for (const [list, element, type] of lists)
      for (const entry of elementsNamed(set.element, list)) {
        const at = elementAt(entry, element);
        const name = at.text.trim();
        if (!/^standard[-_]/.test(name) && !context.components.get(type, name))
          yield missing(set, at, element, type, name);
      }
};
