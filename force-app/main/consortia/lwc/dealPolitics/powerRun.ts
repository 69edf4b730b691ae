import { powerSteps } from "c/powerIndex";
import type { Power, WeightedVote } from "c/powerIndex";

/** Work at a stretch, in milliseconds: less than a frame, so that typing never waits. */
const STRETCH = 8;

/**
 * Voting power without holding up the page. Resolves to undefined once `isCurrent` says that nobody waits for
 * it any more; rejects with RangeError on what is no vote.
 */
export async function powerInPauses(
  vote: WeightedVote,
  isCurrent: () => boolean,
  onProgress: (part: number) => void
): Promise<Power[] | undefined> {
  const steps = powerSteps(vote);
  while (isCurrent()) {
    const stop = performance.now() + STRETCH;
    let step = steps.next();
    while (!step.done && performance.now() < stop) step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    // One stretch after the other.
    // eslint-disable-next-line no-await-in-loop
    await nextTask();
  }
  return undefined;
}

function nextTask(): Promise<void> {
  // The platform has no other way to let the browser paint between two stretches.
  // eslint-disable-next-line @lwc/lwc/no-async-operation
  return new Promise((resolve) => setTimeout(resolve, 0));
}
