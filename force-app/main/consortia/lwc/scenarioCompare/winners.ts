import { fillLabel } from "c/labelText";
import type { ComparedScenario } from "./comparisonRows";
import { LABELS } from "./compareLabels";

/** Who pays less and who more in each scenario than in the first. */
export function winnersOf([first, ...others]: readonly ComparedScenario[]): {
  readonly key: string;
  readonly text: string;
}[] {
  if (!first) return [];
  return others.map(({ id, title, shares }) => {
    const counted = { less: 0, more: 0, same: 0 };
    for (const member of new Set([...first.shares.keys(), ...shares.keys()])) {
      const moved = (shares.get(member) ?? 0) - (first.shares.get(member) ?? 0);
      counted[moved === 0 ? "same" : moved < 0 ? "less" : "more"] += 1;
    }
    const { less, more, same } = counted;
    return { key: id, text: fillLabel(LABELS.winners, title, first.title, less, more, same) };
  });
}
