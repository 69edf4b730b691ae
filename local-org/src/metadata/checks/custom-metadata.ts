import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

/** Records of custom metadata types are named `Type.Record`, without the type's `__mdt`. */
export const checkCustomMetadata: Check = function* (context) {
  const { schema } = context;
  for (const record of changedOf(context, "CustomMetadata")) {
    const type = `${record.fullName.split(".")[0]}__mdt`;
    if (!schema.objectOf(type)?.customMetadata) {
      yield problemAt(record, `No custom metadata type named ${type} found`);
      continue;
    }
    for (const value of elementsNamed(record.element, "values")) {
      const at = elementAt(value, "field");
      if (!schema.fieldOf(type, at.text))
        yield missing(record, at, "field", "CustomField", `${type}.${at.text}`);
    }
  }
};
