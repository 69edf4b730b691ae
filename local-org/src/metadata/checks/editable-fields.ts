import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";

/** What the platform computes is never editable: it takes such a grant as one for reading, which is worth a warning. */
export const checkEditableFields: Check = function* (context) {
  for (const set of changedOf(context, "PermissionSet"))
    for (const permission of elementsNamed(set.element, "fieldPermissions")) {
      const at = elementAt(permission, "field");
      const [object = "", name = ""] = at.text.trim().split(".");
      const field = context.schema.fieldOf(object, name);
      const editable = elementAt(permission, "editable");
      if (field?.custom && field.readOnly && editable.text.trim() === "true")
        yield {
          ...problemAt(set, `Field ${at.text.trim()} is not editable`, editable),
          severity: "Warning"
        };
    }
};
