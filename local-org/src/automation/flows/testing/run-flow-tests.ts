import type { Component } from "../../../metadata/component.ts";
import type { Database } from "better-sqlite3";
import type { SaveContext } from "../../save-context.ts";
import type { FlowEnvironment } from "../flow-runs.ts";
import { conditionHolds } from "../conditions/condition-holds.ts";
import { setsOff } from "../conditions/entry-conditions.ts";
import { systemSession } from "../data/system-session.ts";
import { FlowFault } from "../flow-fault.ts";
import type { Condition, RecordTriggeredFlow } from "../program/flow-program.ts";
import { readFlow, recordTriggered } from "../program/read-flow.ts";
import { startInterview } from "../running/interview.ts";
import type { Interview } from "../running/interview.ts";
import { runInterview } from "../running/run-interview.ts";
import { runTogether } from "../running/run-together.ts";
import { prepareRow } from "./prepare-row.ts";

export interface FlowTestResult {
  readonly test: string;
  readonly flow: string;
  /** What did not come out as asserted; none: passed. */
  readonly failures: readonly string[];
}

export interface FlowTestEnvironment extends FlowEnvironment {
  readonly database: Database;
  /** A save by the administrator. */
  context(): SaveContext;
}

type FlowTest = Component<"FlowTest">;

/**
 * Runs the deployed flow tests as the platform does: each flow alone, for the record that the test gives, without
 * the rest of the order of execution; nothing stays in the database.
 */
export function runFlowTests(environment: FlowTestEnvironment): readonly FlowTestResult[] {
  return environment
    .components()
    .ofType("FlowTest")
    .map((test) => ({
      test: test.fullName,
      flow: test.definition.flowApiName,
      failures: failuresOf(environment, test)
    }));
}

/** Thrown to leave the database as it was. */
class Done extends Error {}

function failuresOf(environment: FlowTestEnvironment, test: FlowTest): readonly string[] {
  let failures: readonly string[] = [];
  try {
    environment.database.transaction(() => {
      failures = runOne(environment, test);
      throw new Done();
    })();
  } catch (error) {
    if (error instanceof FlowFault) return [error.message];
    if (!(error instanceof Done)) throw error;
  }
  return failures;
}

function runOne(environment: FlowTestEnvironment, test: FlowTest): readonly string[] {
  const flow = flowOf(environment, test.definition.flowApiName);
  if (!flow) return [`${test.definition.flowApiName} is no record-triggered flow`];
  const context = environment.context();
  const row = prepareRow(context, flow, test.definition);
  const from = startOf(flow, test);
  const interview = startInterview(flow, context, row, flow.moment === "beforeSave");
  if (!test.definition.doesSkipStartConditions && !setsOff(context, flow, row))
    return ["The record does not set the flow off"];
  const steps = runInterview(environment.queries(), interview, from);
  runTogether([steps], environment.records(), systemSession(context.session), () =>
    context.rows.forget()
  );
  return assertionFailures(interview, test);
}

/** Whatever its status: a test comes before the activation. */
function flowOf(environment: FlowTestEnvironment, name: string): RecordTriggeredFlow | undefined {
  const component = environment.components().get("Flow", name);
  if (!component) return undefined;
  const program = readFlow(component);
  return recordTriggered({ ...program, definition: { ...program.definition, status: "Active" } });
}

/** The path that the test names, else the one that runs at once. */
function startOf({ start }: RecordTriggeredFlow, test: FlowTest): string | undefined {
  const parameters = test.definition.testPoints.flatMap((point) => point.parameters);
  const path = parameters.find(({ type }) => type === "ScheduledPath")?.value.stringValue;
  const scheduled = start.scheduledPaths.find(({ name }) => name === path);
  return (scheduled?.connector ?? start.connector)?.targetReference;
}

function assertionFailures(interview: Interview, test: FlowTest): string[] {
  const finish = test.definition.testPoints.filter((point) => point.elementApiName === "Finish");
  return finish
    .flatMap(({ assertions }) => assertions)
    .flatMap(({ conditions, errorMessage }) =>
      conditions
        .filter((condition) => !conditionHolds(interview, condition as unknown as Condition))
        .map(({ leftValueReference, operator }) =>
          [errorMessage, `${leftValueReference} ${operator}`].filter(Boolean).join(": ")
        )
    );
}
