import { conditionsHold } from "../conditions/condition-holds.ts";
import type { Decision } from "../program/flow-program.ts";
import { priorInterview } from "../running/prior-interview.ts";
import type { Interview } from "../running/interview.ts";

/** The element that follows: the first outcome whose conditions hold, else the default. */
export function decide(interview: Interview, decision: Decision): string | undefined {
  const chosen = decision.rules.find((rule) => isChosen(interview, rule));
  if (!chosen) return decision.defaultConnector?.targetReference;
  interview.visited.add(chosen.name ?? "");
  return chosen.connector?.targetReference;
}

function isChosen(interview: Interview, rule: Decision["rules"][number]): boolean {
  const { conditionLogic, conditions, doesRequireRecordChangedToMeetCriteria } = rule;
  if (!conditionsHold(interview, conditionLogic, conditions)) return false;
  const before = doesRequireRecordChangedToMeetCriteria && priorInterview(interview);
  return !before || !conditionsHold(before, conditionLogic, conditions);
}
