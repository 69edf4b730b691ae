import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { columnField } from "./column-field.ts";

const STANDARD: Readonly<Record<string, readonly string[]>> = {
  Account: ["Type", "Phone", "Website", "OwnerId", "Industry"],
  Contact: ["Title", "AccountId", "Phone", "Email", "OwnerId"],
  Opportunity: ["AccountId", "CloseDate", "Amount", "OwnerId"],
  Contract: ["AccountId", "Status", "StartDate", "EndDate"],
  Product2: ["ProductCode", "Family"],
  Task: ["ActivityDate", "Status", "Priority", "WhatId", "OwnerId"],
  Event: ["StartDateTime", "EndDateTime", "WhatId", "OwnerId"],
  Asset: ["AccountId", "Product2Id", "Status"]
};

/** Fields of the record header after the name: from the object's compact layout, at most seven. */
export function compactFields(
  schema: Schema,
  components: Components,
  session: Session,
  object: string
): string[] {
  const assigned = components.get("CustomObject", object)?.definition.compactLayoutAssignment;
  const deployed = components.get("CompactLayout", `${object}.${assigned ?? ""}`)?.definition
    .fields;
  const fields = deployed ?? STANDARD[object] ?? ["OwnerId", "LastModifiedDate"];
  return fields
    .flatMap((name) => columnField(schema, object, name) ?? [])
    .filter((field) => !field.nameField && session.access.field(object, field.name).read)
    .map((field) => field.name)
    .slice(0, 7);
}
