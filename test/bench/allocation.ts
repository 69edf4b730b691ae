import { allocate } from "c/allocation";
import type { AllocationRequest } from "c/allocation";
import { loadHighs } from "../../scripts/test/allocation/load-highs.ts";
import { dealOf, generator } from "../../scripts/test/allocation/random-deal.ts";
import { median, threadSeconds, type Figure } from "./figure.ts";

const sizes = [100, 1_000, 10_000, 100_000];
const runs = 3;
/** The solver's model text of more members takes minutes and its memory. */
const mostForHighs = 10_000;

/**
 * Bounded allocations of 100 to 100,000 members, and HiGHS on the same members and ceilings: as a linear
 * program, the lowest level at which shares under their ceilings reach the envelope. Then the growth from
 * 10,000 to 100,000 members.
 */
export async function allocation(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const highs = await loadHighs();
  const times = new Map<number, number>();
  for (const size of sizes) {
    const request = ceilinged(size);
    const own = middle(size, () => allocateOnce(request));
    times.set(size, own);
    figures.push({ name: `allocate-${size}`, value: own * 1000, unit: "ms" });
    if (size > mostForHighs) continue;
    const peer = middle(size, () => levelByHighs(highs, request));
    figures.push({ name: `allocate-${size}-highs`, value: peer * 1000, unit: "ms" });
    figures.push({ name: `allocate-${size}-to-highs`, value: own / peer, unit: "x" });
  }
  const growth = (times.get(100_000) ?? 0) / (times.get(10_000) ?? 1);
  figures.push({ name: "allocate-growth-10000-to-100000", value: growth, unit: "x" });
  return figures;
}

/** Every member under a ceiling of its own; the envelope is six sevenths of the ceilings' sum. */
function ceilinged(size: number): AllocationRequest {
  const random = generator(size + 1);
  const { members, model } = dealOf({
    members: size,
    seed: size + 1,
    bounded: false,
    model: "weights"
  });
  const bounded = members.map((member) => ({ ...member, ceiling: Math.floor(random() * 2e7) }));
  const most = bounded.reduce((sum, { ceiling }) => sum + ceiling, 0);
  return { members: bounded, envelope: Math.floor((most / 7) * 6), model };
}

function allocateOnce(request: AllocationRequest): void {
  const made = allocate(request);
  if ("problem" in made || made.total !== request.envelope)
    throw new Error("The allocation does not meet the envelope.");
}

type Solver = Awaited<ReturnType<typeof loadHighs>>;

function levelByHighs(highs: Solver, { members, envelope }: AllocationRequest): void {
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

/** The thread's clock ticks in some milliseconds: small work is measured many times over. */
function middle(size: number, work: () => void): number {
  const times = Math.ceil(10_000 / size);
  const many = (): void => {
    for (let time = 0; time < times; time += 1) work();
  };
  return median(Array.from({ length: runs }, () => threadSeconds(many) / times));
}
