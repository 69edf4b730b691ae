import type { Loop } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { members } from "../values/flow-value.ts";
import { readReference } from "../values/read-reference.ts";
import { writeReference } from "../values/write-reference.ts";

/** The element that follows a loop: for the next member, or after the last one. */
export function iterate(interview: Interview, name: string, loop: Loop): string | undefined {
  const state = interview.loops.get(name) ?? begin(interview, loop);
  if (state.next >= state.items.length) {
    interview.loops.delete(name);
    return loop.noMoreValuesConnector?.targetReference;
  }
  interview.loops.set(name, state);
  const item = state.items[state.next++] ?? null;
  interview.values.set(name, item);
  if (loop.assignNextValueToReference)
    writeReference(interview, loop.assignNextValueToReference, item);
  return loop.nextValueConnector?.targetReference ?? name;
}

function begin(interview: Interview, { collectionReference = "", iterationOrder }: Loop) {
  const items = members(readReference(interview, collectionReference));
  return { items: iterationOrder === "Desc" ? items.toReversed() : items, next: 0 };
}
