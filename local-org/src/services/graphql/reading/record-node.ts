import type { QueryRecord } from "../../../org.ts";
import type { VisibleObject } from "../model/visible-object.ts";
import type { Connection } from "./connection.ts";

/** A record on its way out. */
export interface RecordNode {
  readonly object: VisibleObject;
  /** What SOQL gave for it. */
  readonly values: QueryRecord;
  /** Child connections, by key in the response. */
  readonly children: ReadonlyMap<string, Connection>;
  /** How relationship names lead here from the query's record: `` or `Account__r.`. */
  readonly prefix: string;
  /** Records behind polymorphic relationships, by `linkKey`. */
  readonly links: ReadonlyMap<string, RecordNode>;
}

export function linkKey(path: string, id: unknown): string {
  return `${path} ${String(id)}`;
}
