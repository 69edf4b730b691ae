import { cheapestGives } from "c/concessionSet";
import { packagesOf } from "c/offerPackages";
import { bestValueByHighs, leastCostByHighs } from "../../scripts/test/calc/by-highs.ts";
import { givesOf, issuesOf } from "../../scripts/test/calc/random-issues.ts";
import { median, seconds, type Figure } from "./figure.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const tolerance = 100_000;

/**
 * Packages over 20 issues and the cheapest of 40 gives, the median of nine. HiGHS is asked for less: the one best
 * package, where ours finds the best for each of the issues that could lead and keeps four.
 */
export async function packageSearch(): Promise<Figure[]> {
  await leastCostByHighs(givesOf(1, 2), 1);
  const packages = await times((seed) => {
    const issues = issuesOf(seed, 20);
    if (packagesOf(issues, { worth: 0, tolerance, count: 4 }).length === 0)
      throw new Error("No package was found.");
  });
  const packagesPeer = await times((seed) => bestValueByHighs(issuesOf(seed, 20), 0, tolerance));
  const gives = await times((seed) => cheapestGives(givesOf(seed, 40), 3_000_000));
  const givesPeer = await times((seed) => leastCostByHighs(givesOf(seed, 40), 3_000_000));
  return [
    { name: "packages-20-issues", value: median(packages) * 1000, unit: "ms" },
    { name: "packages-20-issues-slowest", value: Math.max(...packages) * 1000, unit: "ms" },
    { name: "packages-20-issues-highs", value: median(packagesPeer) * 1000, unit: "ms" },
    {
      name: "packages-20-issues-to-highs",
      value: median(packages) / median(packagesPeer),
      unit: "x"
    },
    { name: "cheapest-of-40-gives", value: median(gives) * 1000, unit: "ms" },
    { name: "cheapest-of-40-gives-highs", value: median(givesPeer) * 1000, unit: "ms" },
    { name: "cheapest-of-40-gives-to-highs", value: median(gives) / median(givesPeer), unit: "x" }
  ];
}

async function times(work: (seed: number) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (const seed of seeds) all.push(await seconds(async () => work(seed)));
  return all;
}
