import type { Component } from "../../../metadata/component.ts";
import type {
  FlowDefinition,
  FlowMoment,
  FlowNode,
  FlowProgram,
  FlowResource,
  RecordTriggeredFlow
} from "./flow-program.ts";

/** A flow's elements and resources by name. */
export function readFlow(component: Component<"Flow">): FlowProgram {
  const { definition, fullName } = component;
  return {
    name: fullName,
    label: definition.label ?? fullName,
    definition,
    nodes: new Map(nodesOf(definition).map((node) => [node.name, node])),
    resources: new Map(resourcesOf(definition))
  };
}

/** The flow as one that records set off; undefined where it is none, is not active or has no object. */
export function recordTriggered(program: FlowProgram): RecordTriggeredFlow | undefined {
  const { start, status } = program.definition;
  const moment = start && momentOf(start.triggerType);
  if (status !== "Active" || !start?.object || moment === undefined) return undefined;
  return { ...program, object: start.object, moment, start };
}

function momentOf(triggerType: string | undefined): FlowMoment | undefined {
  switch (triggerType) {
    case "RecordBeforeSave":
      return "beforeSave";
    case "RecordAfterSave":
      return "afterSave";
    case "RecordBeforeDelete":
      return "beforeDelete";
    default:
      return undefined;
  }
}

function nodesOf(definition: FlowDefinition): FlowNode[] {
  const named = <K extends FlowNode["kind"], E extends { name?: string }>(
    kind: K,
    elements: readonly E[]
  ) => elements.map((element) => ({ kind, name: element.name ?? "", element }));
  return [
    ...named("assignment", definition.assignments),
    ...named("decision", definition.decisions),
    ...named("loop", definition.loops),
    ...named("collection", definition.collectionProcessors),
    ...named("lookup", definition.recordLookups),
    ...named("create", definition.recordCreates),
    ...named("update", definition.recordUpdates),
    ...named("delete", definition.recordDeletes),
    ...named("error", definition.customErrors)
  ];
}

function resourcesOf(definition: FlowDefinition): [string, FlowResource][] {
  const named = <K extends FlowResource["kind"], E extends { name?: string }>(
    kind: K,
    elements: readonly E[]
  ) =>
    elements.map((element) => [element.name ?? "", { kind, element } as unknown as FlowResource]);
  return [
    ...named("variable", definition.variables),
    ...named("constant", definition.constants),
    ...named("formula", definition.formulas),
    ...named("template", definition.textTemplates)
  ] as [string, FlowResource][];
}
