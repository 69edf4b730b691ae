import { allocate } from "c/allocation";
import type { AllocationRequest } from "c/allocation";
import { powerOf } from "c/powerIndex";
import { loadHighs } from "../../scripts/test/allocation/load-highs.ts";
import { dealOf, generator } from "../../scripts/test/allocation/random-deal.ts";
import { median, seconds, type Figure } from "./figure.ts";

const sizes = [100, 1_000, 10_000, 100_000];
const runs = 3;
/** The solver's model text of more members takes minutes and its memory. */
const mostForHighs = 10_000;

/**
 * Bounded allocations of 100 to 100,000 members, and HiGHS on the same members and ceilings: as a linear
 * program, the lowest level at which shares under their ceilings reach the envelope. Then the growth from
 * 10,000 to 100,000 members, and power indices.
 */
export async function allocation(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const times = new Map<number, number>();
  for (const size of sizes) {
    const request = ceilinged(size);
    const own = await middle(() => allocateOnce(request));
    times.set(size, own);
    figures.push({ name: `allocate-${size}`, value: own * 1000, unit: "ms" });
    if (size > mostForHighs) continue;
    const peer = await seconds(() => levelByHighs(request));
    figures.push({ name: `allocate-${size}-highs`, value: peer * 1000, unit: "ms" });
    figures.push({ name: `allocate-${size}-to-highs`, value: own / peer, unit: "x" });
  }
  const growth = (times.get(100_000) ?? 0) / (times.get(10_000) ?? 1);
  figures.push({ name: "allocate-growth-10000-to-100000", value: growth, unit: "x" });
  for (const size of [200, 500])
    figures.push({ name: `power-${size}`, value: await powerSeconds(size), unit: "s" });
  return figures;
}

/** Every member under a ceiling of 105 % of last year; the envelope lies just below the ceilings' sum. */
function ceilinged(size: number): AllocationRequest {
  const { members, envelope, model } = dealOf({ members: size, seed: size + 1, bounded: true });
  const bounded = members.map((member) => ({
    ...member,
    ceiling: Math.floor((member.lastYear ?? 0) * 1.05)
  }));
  return { members: bounded, envelope: Math.floor(envelope * 0.9), model };
}

async function allocateOnce(request: AllocationRequest): Promise<void> {
  const made = allocate(request);
  if ("problem" in made || made.total !== request.envelope)
    throw new Error("The allocation does not meet the envelope.");
}

async function levelByHighs({ members, envelope }: AllocationRequest): Promise<void> {
  const highs = await loadHighs();
  const lines = (line: (index: number) => string): string =>
    members.map((_, index) => line(index)).join("\n");
  const weight = (index: number): bigint => members[index]?.weights?.["fte"]?.digits ?? 0n;
  const problem = [
    "Minimize\n obj: level",
    `Subject To\n sum: ${members.map((_, index) => `x${index}`).join("\n + ")} = ${envelope / 1e6}`,
    lines((index) => ` c${index}: x${index} - ${weight(index)} level <= 0`),
    `Bounds\n${lines((index) => ` 0 <= x${index} <= ${(members[index]?.ceiling ?? 0) / 1e6}`)}`,
    "End\n"
  ].join("\n");
  const { Status } = highs.solve(problem);
  if (Status !== "Optimal") throw new Error(`HiGHS: ${Status}`);
}

async function middle(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await seconds(work));
  return median(times);
}

/** Members of 1 to 20 votes each, simple majority. */
async function powerSeconds(size: number): Promise<number> {
  const random = generator(size);
  const votes = Array.from({ length: size }, () => 1 + Math.floor(random() * 20));
  const quota = Math.floor(votes.reduce((sum, count) => sum + count, 0) / 2) + 1;
  return seconds(async () => {
    powerOf({ votes, quota });
  });
}
