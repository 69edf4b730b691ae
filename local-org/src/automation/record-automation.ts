import type { SaveContext, SaveRow } from "./save-context.ts";

/**
 * What deployed components add to the order of execution: record-triggered flows. Called for the rows of a
 * save and for the masters whose roll-ups it moves. `beforeSave` may change `after`; all may add errors.
 */
export interface RecordAutomation {
  beforeSave(context: SaveContext, rows: readonly SaveRow[]): void;
  afterSave(context: SaveContext, rows: readonly SaveRow[]): void;
  /** For the records that a caller deletes, not for what goes along; both sides of a row are the record. */
  beforeDelete?(context: SaveContext, rows: readonly SaveRow[]): void;
}

export const noAutomation: RecordAutomation = {
  beforeSave: () => undefined,
  afterSave: () => undefined
};
