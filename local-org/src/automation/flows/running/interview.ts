import type { SaveContext, SaveRow } from "../../save-context.ts";
import type { StoredRow } from "../../stored-row.ts";
import type { FlowProgram } from "../program/flow-program.ts";
import { newRecord } from "../values/flow-value.ts";
import type { FlowCollection, FlowRecord, FlowValue } from "../values/flow-value.ts";

/** Where a loop stands. */
export interface LoopState {
  readonly items: FlowCollection;
  next: number;
}

/** One run of a flow for one record. */
export interface Interview {
  readonly program: FlowProgram;
  readonly context: SaveContext;
  /** The record's way through the order of execution; takes the errors. */
  readonly saveRow: SaveRow;
  /** `$Record`; before the save it is the row that will be saved. */
  readonly record: FlowRecord;
  readonly prior: StoredRow | undefined;
  /** Whether assignments to `$Record` are saved by themselves. */
  readonly beforeSave: boolean;
  /** Values of variables, loops and elements that store their output. */
  readonly values: Map<string, FlowValue>;
  readonly loops: Map<string, LoopState>;
  /** Elements reached and outcomes chosen. */
  readonly visited: Set<string>;
  readonly startedAt: string;
  faultMessage: string | null;
}

export function startInterview(
  program: FlowProgram,
  context: SaveContext,
  saveRow: SaveRow,
  beforeSave: boolean
): Interview {
  return {
    program,
    context,
    saveRow,
    record: newRecord(saveRow.object, beforeSave ? saveRow.after : { ...saveRow.after }),
    prior: saveRow.before,
    beforeSave,
    values: new Map(),
    loops: new Map(),
    visited: new Set(),
    startedAt: context.clock.now().toISOString(),
    faultMessage: null
  };
}
