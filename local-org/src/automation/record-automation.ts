import type { SaveContext, SaveRow } from "./save-context.ts";

/**
 * What deployed components add to the order of execution: record-triggered flows. Called for the rows of a
 * save and for the masters whose roll-ups it moves. `beforeSave` may change `after`; both may add errors.
 */
export interface RecordAutomation {
  beforeSave(context: SaveContext, rows: readonly SaveRow[]): void;
  afterSave(context: SaveContext, rows: readonly SaveRow[]): void;
}

export const noAutomation: RecordAutomation = {
  beforeSave: () => undefined,
  afterSave: () => undefined
};
