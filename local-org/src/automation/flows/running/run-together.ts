import type { Records, Session } from "../../../org.ts";
import { applyChanges } from "../data/apply-changes.ts";
import type { DataChange, DataOutcome } from "../data/data-change.ts";
import type { Steps } from "./run-interview.ts";

interface Waiting {
  readonly steps: Steps;
  readonly change: DataChange;
}

/**
 * Runs the interviews of one flow side by side: those that wait at the same element change the database in one
 * call, as the platform does for the records of a save. `changed` is told after each call. Gives back whether any was made.
 */
export function runTogether(
  interviews: readonly Steps[],
  records: Records,
  session: Session,
  changed: () => void
): boolean {
  let waiting = interviews.flatMap((steps) => advance(steps));
  const hasWritten = waiting.length > 0;
  while (waiting.length > 0) {
    const [first] = waiting as [Waiting, ...Waiting[]];
    const together = waiting.filter(({ change }) => isSameCall(change, first.change));
    const others = waiting.filter(({ change }) => !isSameCall(change, first.change));
    const outcomes = applyChanges(
      records,
      session,
      together.map(({ change }) => change)
    );
    changed();
    const next = together.flatMap(({ steps }, index) => advance(steps, outcomes[index]));
    waiting = [...others, ...next];
  }
  return hasWritten;
}

/** Up to the interview's next change of data; nothing where it has come to its end. */
function advance(steps: Steps, outcome?: DataOutcome): Waiting[] {
  const { done, value } = outcome ? steps.next(outcome) : steps.next();
  return done ? [] : [{ steps, change: value }];
}

function isSameCall(a: DataChange, b: DataChange): boolean {
  return a.element === b.element && a.operation === b.operation && a.object === b.object;
}
