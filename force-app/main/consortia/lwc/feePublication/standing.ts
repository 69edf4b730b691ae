import type { Deal, Scenario } from "c/dealModel";
import { feePlanOf } from "c/feePublicationPlan";
import type { FeePlan, PlanProblem } from "c/feePublicationPlan";
import { mayBeAtWork } from "c/feePublicationRecords";
import { stepsOf } from "c/publicationSteps";
import type { PublicationSteps } from "c/publicationSteps";
import type { Held } from "./heldQuery";

/** Where the shares come from: a scenario's id, or this. */
export const OWN_RULES = "deal";

/** The plan beside what the org holds. */
export interface Standing {
  readonly plan: FeePlan;
  readonly steps: PublicationSteps;
  /** Fees to write. */
  readonly left: number;
  readonly state: "never" | "running" | "complete";
  /** The publication that runs, or was the last, is of these fees. */
  readonly isOwn: boolean;
  /** Other shares may be written at this moment. */
  readonly isAtWork: boolean;
  /** Nothing to do. */
  readonly isDone: boolean;
}

export function standingOf(
  deal: Deal,
  held: Held,
  source: string,
  now: Date
): Standing | { readonly problem: PlanProblem } {
  const plan = feePlanOf(
    deal,
    deal.scenarios.find(({ id }) => id === source)
  );
  if ("problem" in plan) return plan;
  const steps = stepsOf(deal.id, plan.fees, held.fees);
  const left = steps.creates.length + steps.updates.length;
  const { state, key } = held.publication;
  const isOwn = key === plan.key;
  return {
    plan,
    steps,
    left,
    state: state === "Running" ? "running" : state === "Complete" ? "complete" : "never",
    isOwn,
    isAtWork: mayBeAtWork(held.publication, plan.key, now),
    isDone: isOwn && state === "Complete" && left === 0
  };
}

/** Unless a person chooses: the shares that are half-way published, else those of the chosen scenario. */
export function sourceOf({ scenarios }: Deal, { publication }: Held): string {
  const source = publication.key.split(":")[0];
  if (publication.state === "Running" && [OWN_RULES, ...scenarios.map(idOf)].includes(source ?? ""))
    return source ?? OWN_RULES;
  return scenarios.find(({ isChosen, results }) => isChosen && results !== "")?.id ?? OWN_RULES;
}

function idOf({ id }: Scenario): string {
  return id;
}
