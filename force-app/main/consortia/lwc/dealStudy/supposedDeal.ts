import { allocate } from "c/allocation";
import type { Allocation, AllocationProblem } from "c/allocation";
import { envelopesOf, requestOf } from "c/allocationParameters";
import type { AllocationParameters, WhatIfTrial } from "c/allocationParameters";
import { suppose } from "c/allocationWhatIf";
import type { Supposition } from "c/allocationWhatIf";
import type { Deal } from "c/dealModel";
import { participationIn, standingOf } from "c/dealParticipation";
import { compare, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import type { Participation, Step } from "c/participation";
import type { Cast } from "./whoTakesPart";

/** A deal with its envelope split, as it stands or as it is supposed to be. */
export interface Split {
  readonly allocation: Allocation;
  readonly envelopes: readonly Minor[];
  readonly participation: Participation;
  /** How the price moves from the step effect that the envelope holds; undefined: nothing is supposed. */
  readonly repricing: Fraction | undefined;
}

export function splitOf(
  deal: Deal,
  cast: Cast,
  parameters: AllocationParameters,
  timeZone: string
): Split | { readonly problem: AllocationProblem } {
  const { supposed } = parameters;
  const late = cast.late.map((member) => ({ ...member, isLate: true }));
  const members = [...cast.sharing, ...late];
  const request = requestOf(members, { ...parameters, trials: {} }, deal.currency);
  const envelopes = envelopesOf(parameters);
  if (!supposed) {
    const allocation = allocate(request);
    const participation = participationIn(deal, timeZone);
    if ("problem" in allocation) return allocation;
    return { allocation, envelopes, participation, repricing: undefined };
  }
  return suppose(
    { request, envelopes, effectHeld: deal.effectHeld, ...standingOf(deal, timeZone) },
    suppositionOf(deal, cast, parameters, supposed, timeZone)
  );
}

function suppositionOf(
  deal: Deal,
  cast: Cast,
  parameters: AllocationParameters,
  { added, leaverRule, step }: WhatIfTrial,
  timeZone: string
): Supposition {
  const { steps } = standingOf(deal, timeZone).rules;
  const joining = requestOf(cast.joining, { ...parameters, trials: {} }, deal.currency).members;
  return {
    leaving: [...cast.gone],
    joining: joining.map((member) => ({ member })),
    accepting: cast.accepting,
    added,
    rule: leaverRule,
    ...(step !== "answers" && { step: stepTried(step, steps) })
  };
}

/** A step that the deal has no more has no effect. */
function stepTried(step: Fraction | "none", steps: readonly Step[]): Step | "none" {
  if (step === "none") return step;
  return (
    steps.find(({ from }) => compare(from, step) === 0) ?? { from: step, effect: fraction(0n) }
  );
}
