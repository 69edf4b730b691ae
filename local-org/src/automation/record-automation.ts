import type { SaveContext, SaveRow } from "./save-context.ts";

/**
 * Automation that deployed components add to the order of execution: record-triggered flows.
 * `beforeSave` may change `after`; both may add errors to a row.
 */
export interface RecordAutomation {
  beforeSave(context: SaveContext, rows: readonly SaveRow[]): void;
  afterSave(context: SaveContext, rows: readonly SaveRow[]): void;
}

export const noAutomation: RecordAutomation = {
  beforeSave: () => undefined,
  afterSave: () => undefined
};
