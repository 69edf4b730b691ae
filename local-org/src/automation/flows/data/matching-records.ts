import { filterHolds } from "../conditions/entry-conditions.ts";
import { combine } from "../conditions/condition-logic.ts";
import type { RecordFilter } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import type { FlowRecord } from "../values/flow-value.ts";

/** Those of the records that meet an element's own conditions. */
export function matchingRecords(
  interview: Interview,
  records: readonly FlowRecord[],
  logic: string | undefined,
  filters: readonly RecordFilter[]
): readonly FlowRecord[] {
  return records.filter((record) =>
    combine(logic, filters.length, (index) =>
      filterHolds({ ...interview, record, prior: undefined }, filters[index] as RecordFilter)
    )
  );
}
