import type { Components } from "../../metadata/component.ts";
import type { Queries, Records } from "../../org.ts";
import { sound } from "../save-context.ts";
import type { SaveContext, SaveRow } from "../save-context.ts";
import { setsOff } from "./conditions/entry-conditions.ts";
import { systemSession } from "./data/system-session.ts";
import { flowPrograms } from "./program/flow-programs.ts";
import type { FlowMoment, RecordTriggeredFlow } from "./program/flow-program.ts";
import { startInterview } from "./running/interview.ts";
import { runInterview } from "./running/run-interview.ts";
import { runTogether } from "./running/run-together.ts";
import { planPaths, reviewPaths } from "./scheduled-paths/follow-records.ts";

/** What running flows needs of the org; the engines are made after it, hence functions. */
export interface FlowEnvironment {
  components(): Components;
  records(): Records;
  queries(): Queries;
}

/** The platform's limit on saves inside of saves. */
const DEEPEST = 16;

/** Runs flows and remembers which ones are under way. */
export class FlowRuns {
  readonly #environment: FlowEnvironment;
  /** Flow and record, of runs after the save: an update by the flow itself does not set it off again. */
  readonly #underWay = new Set<string>();
  #depth = 0;

  constructor(environment: FlowEnvironment) {
    this.#environment = environment;
  }

  /** The flows of a moment, one after the other, each for all rows that set it off. */
  runAll(context: SaveContext, rows: readonly SaveRow[], moment: FlowMoment): void {
    const object = rows[0]?.object.name;
    if (object === undefined) return;
    for (const flow of flowPrograms(this.#environment.components()).of(object, moment))
      this.#run(context, flow, sound(rows));
  }

  #run(context: SaveContext, flow: RecordTriggeredFlow, rows: readonly SaveRow[]): void {
    const due = new Set(
      rows.filter((row) => !this.#underWay.has(keyOf(flow, row)) && setsOff(context, flow, row))
    );
    if (flow.moment === "afterSave") {
      planPaths(context, flow, [...due]);
      reviewPaths(
        context,
        flow,
        rows.filter((row) => !due.has(row))
      );
    }
    const from = flow.start.connector?.targetReference;
    if (due.size > 0 && from !== undefined) this.runFrom(context, flow, [...due], from);
  }

  /** Runs a flow for records from an element on. */
  runFrom(
    context: SaveContext,
    flow: RecordTriggeredFlow,
    rows: readonly SaveRow[],
    from: string
  ): void {
    if (this.#depth >= DEEPEST) return refuseDepth(rows);
    const environment = this.#environment;
    const keys = flow.moment === "afterSave" ? rows.map((row) => keyOf(flow, row)) : [];
    for (const key of keys) this.#underWay.add(key);
    this.#depth++;
    try {
      const beforeSave = flow.moment === "beforeSave";
      const interviews = rows.map((row) =>
        runInterview(environment.queries(), startInterview(flow, context, row, beforeSave), from)
      );
      const session = systemSession(context.session);
      const hasWritten = runTogether(interviews, environment.records(), session, () =>
        context.rows.forget()
      );
      if (hasWritten && flow.moment === "afterSave") readAgain(context, rows);
    } finally {
      this.#depth--;
      for (const key of keys) this.#underWay.delete(key);
    }
  }
}

const keyOf = (flow: RecordTriggeredFlow, row: SaveRow): string =>
  `${flow.name} ${String(row.after.Id ?? "")}`;

/** What flows wrote to the records themselves is what the next flow sees. */
function readAgain(context: SaveContext, rows: readonly SaveRow[]): void {
  const [first] = rows;
  if (!first) return;
  const stored = context.rows.many(
    first.object,
    rows.map(({ after }) => String(after.Id))
  );
  for (const { after } of rows) Object.assign(after, stored.get(String(after.Id)));
}

function refuseDepth(rows: readonly SaveRow[]): void {
  for (const { errors } of rows)
    errors.push({
      statusCode: "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
      message: "maximum trigger depth exceeded",
      fields: []
    });
}
