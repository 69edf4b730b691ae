import type { FlowProgram } from "../../../automation/flows/program/flow-program.ts";
import type { Component } from "../../component.ts";
import type { Problem } from "../../packages/problem.ts";
import type { Schema } from "../../schema.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { problemAt } from "../check.ts";

/** One flow under examination. */
export interface FlowUnderCheck {
  readonly component: Component<"Flow">;
  readonly program: FlowProgram;
  readonly schema: Schema;
}

/** An element of the file with the name of the flow element that it belongs to. */
export interface Placed {
  readonly at: XmlElement;
  /** From the root to the parent. */
  readonly above: readonly XmlElement[];
  readonly owner: string;
}

/** Every element below the root, with what stands above it. */
export function* everyElement(
  element: XmlElement,
  above: readonly XmlElement[] = []
): Iterable<Placed> {
  for (const at of element.children) {
    const way = [...above, element];
    yield { at, above: way, owner: ownerOf([...way, at]) };
    yield* everyElement(at, way);
  }
}

/** The nearest named element; the start element has no name. */
function ownerOf(way: readonly XmlElement[]): string {
  for (const element of way.toReversed()) {
    const name = textOf(element, "name");
    if (name !== undefined && !element.name.endsWith("Values")) return name;
    if (element.name === "start") return "Start";
  }
  return "Flow";
}

export function textOf(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim();
  return text === "" ? undefined : text;
}

/** A problem as the platform words those of flows: the element, then what is wrong with it. */
export function flowProblem(
  { component }: FlowUnderCheck,
  owner: string,
  message: string,
  at: XmlElement
): Problem {
  return problemAt(component, `${owner} - ${message}`, at);
}
