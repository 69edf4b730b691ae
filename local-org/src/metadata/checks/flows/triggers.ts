import type { Problem } from "../../packages/problem.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
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
  if (timed.length > 0) yield* everyUpdateProblems(flow, start);
  for (const path of timed) yield* pathProblems(flow, path);
}

/** Flow Builder offers scheduled paths to flows without conditions and to those that run when they come to be met. */
function* everyUpdateProblems(flow: FlowUnderCheck, start: XmlElement): Iterable<Problem> {
  const isMet = textOf(start, "doesRequireRecordChangedToMeetCriteria") === "true";
  const hasConditions = start.children.some(({ name }) => /^(filters|filterFormula)$/.test(name));
  if (isMet || !hasConditions || textOf(start, "recordTriggerType") === "Create") return;
  const message =
    "Flow Builder takes scheduled paths with entry conditions only when the flow runs on records updated " +
    "to meet them: set doesRequireRecordChangedToMeetCriteria, or decide in the paths";
  yield { ...flowProblem(flow, "Start", message, start), severity: "Warning" };
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

function* pathProblems(flow: FlowUnderCheck, path: XmlElement): Iterable<Problem> {
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
