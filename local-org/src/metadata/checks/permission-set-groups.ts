import type { Check } from "./check.ts";
import { changedOf, elementsNamed } from "./check.ts";
import { missing } from "./reference.ts";

export const checkPermissionSetGroups: Check = function* (context) {
  for (const group of changedOf(context, "PermissionSetGroup"))
    for (const at of elementsNamed(group.element, "permissionSets"))
      if (!context.components.get("PermissionSet", at.text.trim()))
        yield missing(group, at, "permissionSet", "PermissionSet", at.text.trim());
};
