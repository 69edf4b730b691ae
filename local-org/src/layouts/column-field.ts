import type { Field, Schema } from "../metadata/schema.ts";

/** Names that layouts and list views use for fields of every object. */
const COMMON: Readonly<Record<string, string>> = {
  "CORE.USERS.ALIAS": "OwnerId",
  "CORE.USERS.FULL_NAME": "OwnerId",
  "OWNER.ALIAS": "OwnerId",
  "OWNER.FULL_NAME": "OwnerId",
  CREATEDBY_USER: "CreatedById",
  "CREATEDBY_USER.ALIAS": "CreatedById",
  CREATED_DATE: "CreatedDate",
  FULL_NAME: "Name",
  LAST_UPDATE: "LastModifiedDate",
  NAME: "Name",
  UPDATEDBY_USER: "LastModifiedById",
  "UPDATEDBY_USER.ALIAS": "LastModifiedById",
  "ACCOUNT.NAME": "AccountId",
  "SALES.ACCOUNT.NAME": "AccountId"
};

/**
 * The field behind a column of a list view or related list: an API name (`Due_Amount__c`) or one of
 * the old list names (`OPPORTUNITY.STAGE_NAME`, `CONTACT.PHONE1`).
 */
export function columnField(schema: Schema, object: string, column: string): Field | undefined {
  const direct = schema.fieldOf(object, column.replace(/^.*\.(?=\w+__c$)/, ""));
  if (direct !== undefined) return direct;
  const ownName = column.toUpperCase() === `${object.toUpperCase()}.NAME`;
  const common = ownName ? "Name" : COMMON[column.toUpperCase()];
  return schema.fieldOf(object, common ?? listName(schema, object, column));
}

/** `OPPORTUNITY.STAGE_NAME` is StageName: compared without prefix, underscores and trailing digit. */
function listName(schema: Schema, object: string, column: string): string {
  const wanted = column
    .slice(column.lastIndexOf(".") + 1)
    .replaceAll("_", "")
    .replace(/\d$/, "");
  const fields = schema.objectOf(object)?.fields ?? new Map<string, Field>();
  return [...fields.keys()].find((name) => name.toUpperCase() === wanted.toUpperCase()) ?? "";
}
