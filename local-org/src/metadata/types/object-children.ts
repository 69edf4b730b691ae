import type { ChildType } from "./metadata-type.ts";

const child = (name: string, idPrefix: string): ChildType => ({
  name,
  idPrefix,
  key: "fullName",
  qualified: true
});

/** What a `.object` file holds beside the object's own properties. */
export const objectChildren: Readonly<Record<string, ChildType>> = {
  businessProcesses: child("BusinessProcess", "019"),
  compactLayouts: child("CompactLayout", "0AH"),
  fieldSets: child("FieldSet", "0IX"),
  fields: child("CustomField", "00N"),
  indexes: child("Index", "08H"),
  listViews: child("ListView", "00B"),
  recordTypes: child("RecordType", "012"),
  sharingReasons: child("SharingReason", "08r"),
  validationRules: child("ValidationRule", "03d"),
  webLinks: child("WebLink", "00b")
};
