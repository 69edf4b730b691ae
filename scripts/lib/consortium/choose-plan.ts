import type { Deal, Scenario } from "c/dealModel";
import { feePlanOf, type FeePlan, type PlanProblem } from "c/feePublicationPlan";
import { sum } from "c/money";
import { problemError } from "../allocation/explain.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { memberNames } from "./read-deal.ts";

const message = messagesOf("consortium");
/** Names beyond these are counted, not listed. */
const NAMES_SHOWN = 10;

/**
 * The plan to publish: of the scenario that is named, else of the chosen one where it holds shares, else of the
 * deal's own rules. Throws CommandError with exit code 2, naming members, where there is none.
 */
export function chosenPlan(deal: Deal, named: string | undefined): FeePlan {
  if (["Closed", "Abandoned"].includes(deal.stage)) {
    const values = { deal: deal.title, status: deal.stage };
    throw bad(message("overStatus", values), []);
  }
  const plan = feePlanOf(deal, scenarioOf(deal, named));
  if ("problem" in plan) throw planError(deal, plan.problem);
  return plan;
}

function scenarioOf({ scenarios }: Deal, named: string | undefined): Scenario | undefined {
  if (named === undefined)
    return scenarios.find(({ isChosen, results }) => isChosen && results !== "");
  const found = scenarios.filter(({ id, title }) => id === named || title === named);
  if (found.length === 1) return found[0];
  const known = scenarios.map(({ title }) => title).join(", ") || message("none");
  const key = found.length === 0 ? "noScenario" : "severalScenarios";
  throw bad(message(key, { scenario: named, known }), [message("nameScenario")]);
}

function planError(deal: Deal, problem: PlanProblem): CommandError {
  const names = memberNames(deal);
  switch (problem.kind) {
    case "noYear":
    case "noModel":
      return bad(message(`plan.${problem.kind}`), [message(`plan.${problem.kind}.next`)]);
    case "yearWithoutPrice":
      return bad(message("plan.yearWithoutPrice", { position: problem.position }), []);
    case "noResults":
      return bad(message("plan.noResults", { scenario: problem.scenario }), [
        message("plan.noResults.next")
      ]);
    case "unknownToScenario":
    case "left":
      return bad(
        message(`plan.${problem.kind}`, {
          count: problem.members.length,
          members: listed(problem.members.map((id) => names.get(id) ?? id))
        }),
        [message(`plan.${problem.kind}.next`)]
      );
    default: {
      const named = JSON.parse(
        JSON.stringify(problem, (_, value: unknown) =>
          typeof value === "string" ? (names.get(value) ?? value) : value
        )
      ) as typeof problem;
      const envelope = sum(deal.years.slice(0, 1).map((year) => year.envelope ?? 0));
      return problemError(named, envelope, deal.currency);
    }
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  return names.length > NAMES_SHOWN ? `${shown} … (${names.length})` : shown;
}

function bad(text: string, actions: readonly string[]): CommandError {
  return new CommandError(text, { exitCode: exitCodes.badInput, actions });
}
