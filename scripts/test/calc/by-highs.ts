import type { Give } from "c/concessionSet";
import type { Issue } from "c/packageIssues";
import { loadHighs } from "../allocation/load-highs.ts";

/** Minor units of a unit of the solver's model: its tolerances are made for numbers of this size. */
const UNIT = 100;
/** Started once: that takes longer than most problems. */
const highsStarted = loadHighs();

/** The most that a package of a worth from `low` to `high` gives them, in minor units, as HiGHS finds it. */
export async function bestValueByHighs(
  issues: readonly Issue[],
  low: number,
  high: number
): Promise<number | undefined> {
  const worth = issues.map(({ unitWorth, step }) => (unitWorth * step) / UNIT);
  const first = issues.reduce((sum, { unitWorth, lowest }) => sum + unitWorth * lowest, 0) / UNIT;
  const most = issues.map(({ lowest, highest, step }) => Math.floor((highest - lowest) / step));
  const lost = issues.map(({ unitValueToThem, step }) => (unitValueToThem * step) / UNIT);
  const given = issues.reduce(
    (sum, { unitValueToThem, lowest }) => sum - unitValueToThem * lowest,
    0
  );
  const cost = await leastByHighs(lost, most, [
    `low: ${terms(worth)} >= ${low / UNIT - first}`,
    `high: ${terms(worth)} <= ${high / UNIT - first}`
  ]);
  return cost === undefined ? undefined : given - Math.round(cost * UNIT);
}

/** The least cost of gives that are worth so much to them, in minor units. */
export async function leastCostByHighs(
  gives: readonly Give[],
  value: number
): Promise<number | undefined> {
  const values = gives.map((give) => give.value / UNIT);
  const costs = gives.map(({ cost }) => cost / UNIT);
  const ones = gives.map(() => 1);
  const cost = await leastByHighs(costs, ones, [`value: ${terms(values)} >= ${value / UNIT}`]);
  return cost === undefined ? undefined : Math.round(cost * UNIT);
}

async function leastByHighs(
  costs: readonly number[],
  most: readonly number[],
  rows: readonly string[]
): Promise<number | undefined> {
  const highs = await highsStarted;
  const problem = [
    `Minimize\n obj: ${terms(costs)}`,
    `Subject To\n ${rows.join("\n ")}`,
    `Bounds\n${most.map((steps, index) => ` 0 <= x${index} <= ${steps}`).join("\n")}`,
    `General\n ${costs.map((_, index) => `x${index}`).join(" ")}`,
    "End\n"
  ].join("\n");
  const { Status, ObjectiveValue } = highs.solve(problem, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (Status === "Infeasible") return undefined;
  if (Status !== "Optimal") throw new Error(`HiGHS: ${Status}`);
  return ObjectiveValue;
}

function terms(factors: readonly number[]): string {
  return factors
    .map((factor, index) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${index}`)
    .join(" ");
}
