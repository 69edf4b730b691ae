import type { AllocationRequest } from "c/allocation";
import { boundsOf } from "c/allocationBounds";
import { weightsOf } from "c/allocationWeights";
import type { ShareModel } from "c/allocationWeights";
import { loadHighs } from "./load-highs.ts";

/** In minor units: shares inside their bounds are in proportion at the optimum, and HiGHS stops at 1e-7 of it. */
const MOST_DEPARTURE = 0.01;

export type SplitRequest = AllocationRequest & { readonly model: ShareModel };

/**
 * The same bounded proportional share as an independent solver sees it: shares nearest to proportion (least
 * squares over weights) that keep the bounds and sum to the envelope. HiGHS solves it as a quadratic program
 * in shares over the roots of their weights, which makes the squares alike. Gives minor units with fractions,
 * in the order of the members; undefined where HiGHS gives up, as it does on a few well-posed problems, or stops
 * short of its own optimum by more than MOST_DEPARTURE.
 */
export async function sharesByHighs(request: SplitRequest): Promise<number[] | undefined> {
  const highs = await loadHighs();
  const { members, envelope } = request;
  const mean = envelope / members.length || 1;
  const roots = rootsOf(request);
  const limits = members.map((member) => {
    const made = boundsOf(member, request);
    if ("problem" in made) throw new Error(made.problem.kind);
    const { low, high } = made;
    return { low: Number(low), high: high === undefined ? Number.POSITIVE_INFINITY : Number(high) };
  });
  const bounds = limits.map(({ low, high }, index) => {
    const scale = mean * (roots[index] ?? 1);
    const most = high === Number.POSITIVE_INFINITY ? "+inf" : String(high / scale);
    return ` ${low / scale} <= x${index} <= ${most}`;
  });
  const sum = roots.map((root, index) => `${root} x${index}`).join(" + ");
  const problem = [
    `Minimize\n obj: [ ${roots.map((_, index) => `x${index}^2`).join(" + ")} ] / 2`,
    `Subject To\n sum: ${sum} = ${envelope / mean}`,
    `Bounds\n${bounds.join("\n")}`,
    "End\n"
  ].join("\n");
  const columns = solved(highs, problem);
  const shares = roots.map(
    (root, index) => (columns?.[`x${index}`]?.Primal ?? Number.NaN) * mean * root
  );
  return columns && departure(shares, limits, roots) <= MOST_DEPARTURE ? shares : undefined;
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** How far shares that no bound holds are from one proportion, the middle one, at most. */
function departure(
  shares: readonly number[],
  limits: readonly Limits[],
  roots: readonly number[]
): number {
  const free = shares
    .map((share, index) => ({ share, weight: (roots[index] ?? 0) ** 2, ...limits[index] }))
    .filter(({ share, low = 0, high = 0 }) => share - low > 1 && high - share > 1);
  const proportions = free.map(({ share, weight }) => share / weight).toSorted((a, b) => a - b);
  const middle = proportions[Math.floor(proportions.length / 2)] ?? 0;
  return Math.max(0, ...free.map(({ share, weight }) => Math.abs(share - middle * weight)));
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
