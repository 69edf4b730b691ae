import type { AllocationRequest } from "c/allocation";
import { boundsOf } from "c/allocationBounds";
import { weightsOf } from "c/allocationWeights";
import type { ShareModel } from "c/allocationWeights";
import { loadHighs } from "./load-highs.ts";

export type SplitRequest = AllocationRequest & { readonly model: ShareModel };

/**
 * The same bounded proportional share as an independent solver sees it: shares nearest to proportion (least
 * squares over weights) that keep the bounds and sum to the envelope. HiGHS solves it as a quadratic program
 * in shares over the roots of their weights, which makes the squares alike. Gives minor units with fractions,
 * in the order of the members; undefined where HiGHS gives up, as it does on a few well-posed problems.
 */
export async function sharesByHighs(request: SplitRequest): Promise<number[] | undefined> {
  const highs = await loadHighs();
  const { members, envelope } = request;
  const mean = envelope / members.length || 1;
  const roots = rootsOf(request);
  const bounds = members.map((member, index) => {
    const made = boundsOf(member, request);
    if ("problem" in made) throw new Error(made.problem.kind);
    const scale = mean * (roots[index] ?? 1);
    const high = made.high === undefined ? "+inf" : String(Number(made.high) / scale);
    return ` ${Number(made.low) / scale} <= x${index} <= ${high}`;
  });
  const sum = roots.map((root, index) => `${root} x${index}`).join(" + ");
  const problem = [
    `Minimize\n obj: [ ${roots.map((_, index) => `x${index}^2`).join(" + ")} ] / 2`,
    `Subject To\n sum: ${sum} = ${envelope / mean}`,
    `Bounds\n${bounds.join("\n")}`,
    "End\n"
  ].join("\n");
  const columns = solved(highs, problem);
  return (
    columns &&
    roots.map((root, index) => (columns[`x${index}`]?.Primal ?? Number.NaN) * mean * root)
  );
}

/** Roots of the weights over their mean. */
function rootsOf({ members, model }: SplitRequest): number[] {
  const made = weightsOf(members, model, { rule: "stop" });
  if ("problem" in made) throw new Error(made.problem.kind);
  const weights = made.weights.map(Number);
  const average = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => Math.sqrt(weight / average));
}

type Columns = Record<string, { Primal?: number }>;

function solved(highs: { solve(problem: string): unknown }, problem: string): Columns | undefined {
  try {
    const { Status, Columns } = highs.solve(problem) as { Status: string; Columns: Columns };
    return Status === "Optimal" ? Columns : undefined;
  } catch {
    return undefined;
  }
}
