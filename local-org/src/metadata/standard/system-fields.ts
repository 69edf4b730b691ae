import type { Field } from "../schema.ts";
import { checkbox, dateTime, lookup } from "./field-makers.ts";

const stamp = { required: true, readOnly: true } as const;

export const isDeleted = (): Field => checkbox("IsDeleted", "Deleted", { readOnly: true });

/** Who and when; the platform sets them on every record. */
export const auditFields = (): readonly Field[] => [
  dateTime("CreatedDate", "Created Date", stamp),
  lookup("CreatedById", "Created By ID", "User", stamp),
  dateTime("LastModifiedDate", "Last Modified Date", stamp),
  lookup("LastModifiedById", "Last Modified By ID", "User", stamp),
  dateTime("SystemModstamp", "System Modstamp", stamp)
];

/** `to`: `User`, or `User|Group` where queues may own. Filled with the user where left out. */
export const ownerField = (to = "User"): Field =>
  lookup("OwnerId", "Owner ID", to, { required: true, onDelete: "restrict" });
