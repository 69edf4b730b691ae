import type { Component, Components } from "../../../metadata/component.ts";
import type { FlowMoment, RecordTriggeredFlow } from "./flow-program.ts";
import { readFlow, recordTriggered } from "./read-flow.ts";

/** The active record-triggered flows of an org, in the order in which they run. */
export interface FlowPrograms {
  of(object: string, moment: FlowMoment): readonly RecordTriggeredFlow[];
  named(name: string): RecordTriggeredFlow | undefined;
}

const known = new WeakMap<Components, FlowPrograms>();

/** Read once for each state of the metadata. */
export function flowPrograms(components: Components): FlowPrograms {
  let programs = known.get(components);
  if (!programs) known.set(components, (programs = create(components)));
  return programs;
}

const NONE: readonly RecordTriggeredFlow[] = [];

function create(components: Components): FlowPrograms {
  const flows = inOrder(components.ofType("Flow")).flatMap((component) => {
    const flow = recordTriggered(readFlow(component));
    return flow ? [flow] : [];
  });
  const byPlace = Map.groupBy(flows, ({ object, moment }) => placeOf(object, moment));
  const byName = new Map(flows.map((flow) => [flow.name.toLowerCase(), flow]));
  return {
    of: (object, moment) => byPlace.get(placeOf(object, moment)) ?? NONE,
    named: (name) => byName.get(name.toLowerCase())
  };
}

const placeOf = (object: string, moment: FlowMoment): string => `${moment} ${object.toLowerCase()}`;

/** Trigger orders 1 to 1,000 first, then flows without one by age, then 1,001 to 2,000. */
function inOrder(components: readonly Component<"Flow">[]): readonly Component<"Flow">[] {
  const rank = ({ definition: { triggerOrder } }: Component<"Flow">): number =>
    triggerOrder ?? 1000.5;
  return [...components].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.record.createdDate.localeCompare(b.record.createdDate) ||
      a.fullName.localeCompare(b.fullName)
  );
}
