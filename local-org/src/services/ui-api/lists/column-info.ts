import type { SObject } from "../../../metadata/schema.ts";
import { fieldLabel, type Viewer } from "../viewer.ts";

const LONGEST_SHORT_TEXT = 255;

/** A column of a list. */
export function columnInfo(viewer: Viewer, object: SObject, name: string): object {
  const field = viewer.org.schema().fieldOf(object.name, name);
  const long = field?.type === "textarea" && field.length > LONGEST_SHORT_TEXT;
  return {
    fieldApiName: name,
    label: field ? fieldLabel(viewer, object.name, field) : name,
    lookupId: field?.relationshipName ? `${field.relationshipName}.Id` : null,
    sortable: field !== undefined && !long && field.type !== "multipicklist",
    typeAttributes: {}
  };
}
