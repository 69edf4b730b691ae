import type { Component, Components } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Schema } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** The org as it would be after the deployment, and the components that the package touches. */
export interface CheckContext {
  readonly components: Components;
  readonly schema: Schema;
  readonly changed: readonly Component[];
}

/** One rule of the platform on deployed components. */
export type Check = (context: CheckContext) => Iterable<Problem>;

/** The changed components of one type. */
export function changedOf<K extends string>(
  { changed }: CheckContext,
  type: K
): readonly Component<K>[] {
  return changed.filter((each) => each.type === type) as unknown as readonly Component<K>[];
}

/** An error at an element of the component; without one, at its beginning. */
export function problemAt(component: Component, message: string, at?: XmlElement): Problem {
  const { line, column, fileName = xmlFileOf(component) } = at ?? component.element;
  const { type, fullName } = component;
  return { componentType: type, fullName, fileName, message, line, column, severity: "Error" };
}

/** Where a component's XML stands: beside the content of bundles and resources. */
function xmlFileOf({ fileName, files }: Component): string {
  return [...files.keys()].find((path) => path.endsWith("-meta.xml")) ?? fileName;
}

/** The first element on a path of names below `element`, `element` itself where there is none. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement {
  const [name, ...rest] = path;
  const child = element.children.find((each) => each.name === name);
  return child ? elementAt(child, ...rest) : element;
}

export const elementsNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((each) => each.name === name);
