import { newRecord } from "../values/flow-value.ts";
import type { Interview } from "./interview.ts";

/** The interview with the record as it was before the change; undefined on a new record. */
export function priorInterview(interview: Interview): Interview | undefined {
  const { prior, saveRow } = interview;
  return (
    prior && {
      ...interview,
      record: newRecord(saveRow.object, prior),
      values: new Map(interview.values)
    }
  );
}
