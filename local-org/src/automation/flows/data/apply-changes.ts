import { SalesforceError } from "../../../errors.ts";
import type { RecordError, Records, SaveResult, Session } from "../../../org.ts";
import type { DataChange, DataOutcome } from "./data-change.ts";

const SAVE = { allOrNone: true } as const;

/**
 * Makes the changes that several interviews ask for at one element in one call; where that fails, each
 * interview's on its own, so that a bad row hurts its own interview only.
 */
export function applyChanges(
  records: Records,
  session: Session,
  changes: readonly DataChange[]
): readonly DataOutcome[] {
  const [first] = changes;
  if (!first) return [];
  const together = apply(records, session, {
    ...first,
    rows: changes.flatMap(({ rows }) => rows)
  });
  if (together.errors.length === 0) return split(changes, together.ids);
  return changes.length === 1
    ? [together]
    : changes.map((change) => apply(records, session, change));
}

function split(changes: readonly DataChange[], ids: readonly string[]): DataOutcome[] {
  let start = 0;
  return changes.map(({ rows }) => {
    const own = ids.slice(start, start + rows.length);
    start += rows.length;
    return { ids: own, errors: [] };
  });
}

function apply(records: Records, session: Session, change: DataChange): DataOutcome {
  if (change.rows.length === 0) return { ids: [], errors: [] };
  try {
    return outcomeOf(call(records, session, change));
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    const { errorCode: statusCode, message, fields } = error;
    return { ids: [], errors: [{ statusCode, message, fields }] };
  }
}

function call(
  records: Records,
  session: Session,
  { operation, object, rows }: DataChange
): SaveResult[] {
  if (operation === "insert") return records.insert(session, object, rows, SAVE);
  if (operation === "update") return records.update(session, object, rows, SAVE);
  return records.delete(
    session,
    rows.map(({ Id }) => String(Id)),
    SAVE
  );
}

/** Rows that were only rolled back tell nothing. */
function outcomeOf(results: readonly SaveResult[]): DataOutcome {
  const errors = results
    .flatMap((result): readonly RecordError[] => result.errors)
    .filter(({ statusCode }) => statusCode !== "ALL_OR_NONE_OPERATION_ROLLED_BACK");
  return { ids: results.map(({ id }) => id ?? ""), errors };
}
