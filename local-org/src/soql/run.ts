import type { Session } from "../org.ts";

/** What one execution of a compiled query knows: bound values may be read from it. */
export interface Run {
  readonly session: Session;
  readonly now: Date;
  /** Rows to fetch at most, where the query itself does not say less. */
  readonly rowLimit?: number;
  /** JSON array of record ids, for a page of a known result. */
  readonly ids?: string;
  /** Parent of a child subquery's rows. */
  readonly parentId?: string;
}
