import { powerSteps } from "c/powerIndex";
import { generator } from "../../scripts/test/allocation/random-deal.ts";
import { threadSeconds } from "./figure.ts";
import type { Figure } from "./figure.ts";

/** Voting power of members of 1 to 20 votes each, simple majority: all of it, and its longest step. */
export function power(): Figure[] {
  return [200, 500].flatMap((size) => {
    const random = generator(size);
    const votes = Array.from({ length: size }, () => 1 + Math.floor(random() * 20));
    const quota = Math.floor(votes.reduce((sum, count) => sum + count, 0) / 2) + 1;
    const times = stepTimes(votes, quota);
    const all = times.reduce((sum, time) => sum + time, 0);
    const longest = times.reduce((most, time) => Math.max(most, time));
    return [
      { name: `power-${size}`, value: all / 1000, unit: "s" },
      { name: `power-${size}-longest-step`, value: longest, unit: "ms" }
    ];
  });
}

/** In milliseconds. */
function stepTimes(votes: readonly number[], quota: number): number[] {
  const steps = powerSteps({ votes, quota });
  const times: number[] = [];
  for (let done: boolean | undefined = false; !done;)
    times.push(threadSeconds(() => ({ done } = steps.next())) * 1000);
  return times;
}
