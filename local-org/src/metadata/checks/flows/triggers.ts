import type { Problem } from "../../packages/problem.ts";
import { elementAt, elementsNamed } from "../check.ts";
import { flowProblem, textOf } from "./flow-problem.ts";
import type { FlowUnderCheck } from "./flow-problem.ts";

/** Elements that a flow before the save cannot have: it changes its own record only. */
const AFTER_ONLY = ["recordCreates", "recordDeletes"];

/** What the platform allows at each trigger. */
export function* triggerProblems(flow: FlowUnderCheck): Iterable<Problem> {
  const root = flow.component.element;
  const [start] = elementsNamed(root, "start");
  if (!start) return;
  const trigger = textOf(start, "triggerType");
  if (trigger === "RecordBeforeSave") yield* beforeSaveProblems(flow);
  const paths = elementsNamed(start, "scheduledPaths");
  if (paths.length > 0 && trigger !== "RecordAfterSave")
    yield flowProblem(flow, "Start", "Scheduled paths need a flow that runs after the save", start);
  const timed = paths.filter((path) => textOf(path, "pathType") === undefined);
  const requiresChange = textOf(start, "doesRequireRecordChangedToMeetCriteria") === "true";
  const onUpdate = textOf(start, "recordTriggerType") !== "Create";
  if (timed.length > 0 && onUpdate && !requiresChange)
    yield flowProblem(
      flow,
      "Start",
      "A flow with scheduled paths that runs on updates needs entry conditions and must run only when a record is updated to meet them",
      start
    );
  for (const path of timed) yield* pathProblems(flow, path);
}

function* beforeSaveProblems(flow: FlowUnderCheck): Iterable<Problem> {
  const root = flow.component.element;
  const others = elementsNamed(root, "recordUpdates").filter(
    (element) => textOf(element, "inputReference") !== "$Record"
  );
  for (const element of [...AFTER_ONLY.flatMap((kind) => elementsNamed(root, kind)), ...others])
    yield flowProblem(
      flow,
      textOf(element, "name") ?? "Flow",
      "A flow that runs before the save can change only the record that triggers it",
      element
    );
}

const UNITS = ["Minutes", "Hours", "Days", "Weeks", "Months"];

function* pathProblems(
  flow: FlowUnderCheck,
  path: ReturnType<typeof elementsNamed>[number]
): Iterable<Problem> {
  const owner = textOf(path, "name") ?? "Start";
  const unit = textOf(path, "offsetUnit");
  if (unit !== undefined && !UNITS.includes(unit))
    yield flowProblem(flow, owner, `The unit ${unit} is not valid`, path);
  if (textOf(path, "timeSource") !== "RecordField") return;
  const name = textOf(path, "recordField") ?? "";
  const field = flow.schema.fieldOf(flow.program.definition.start?.object ?? "", name);
  if (field?.type !== "date" && field?.type !== "datetime")
    yield flowProblem(
      flow,
      owner,
      `The time source ${name} is no date or date/time field of the object`,
      elementAt(path, "recordField")
    );
}
