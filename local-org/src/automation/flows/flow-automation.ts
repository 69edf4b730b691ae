import type { RecordAutomation } from "../record-automation.ts";
import type { FlowRuns } from "./flow-runs.ts";

/** Record-triggered flows as a part of every save and deletion. */
export function flowAutomation(runs: FlowRuns): RecordAutomation {
  return {
    beforeSave: (context, rows) => runs.runAll(context, rows, "beforeSave"),
    afterSave: (context, rows) => runs.runAll(context, rows, "afterSave"),
    beforeDelete: (context, rows) => runs.runAll(context, rows, "beforeDelete")
  };
}
