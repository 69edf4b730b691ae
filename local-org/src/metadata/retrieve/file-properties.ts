import type { Component } from "../component.ts";
import { userName } from "../rows/user-name.ts";
import type { Database } from "better-sqlite3";

/** The Metadata API's `FileProperties`. Instants are ISO 8601 in UTC. */
export interface FileProperties {
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly fileName: string;
  readonly fullName: string;
  readonly id: string;
  readonly lastModifiedById: string;
  readonly lastModifiedByName: string;
  readonly lastModifiedDate: string;
  readonly manageableState: "unmanaged";
  readonly type: string;
}

export function fileProperties(
  database: Database,
  { type, fullName, record }: Component,
  fileName: string
): FileProperties {
  return {
    ...record,
    createdByName: userName(database, record.createdById),
    lastModifiedByName: userName(database, record.lastModifiedById),
    fileName,
    fullName,
    manageableState: "unmanaged",
    type
  };
}
