import type { Component, Components } from "../component.ts";
import { composeDocument } from "../packages/compose.ts";
import type { MetadataType } from "../types/metadata-type.ts";
import { parseXml } from "../xml/parse-xml.ts";

/** A document with its parent's own elements and the given children, in alphabetical order of elements. */
export function composeParent(
  type: MetadataType,
  parent: Component | undefined,
  children: readonly Component[]
): string {
  const own = parent ? ownElements(parent) : [];
  const elements = new Map(
    Object.entries(type.children).map(([element, child]) => [child.name, element])
  );
  const all = [
    ...own,
    ...children.map((child) => ({ element: elements.get(child.type)!, text: child.source }))
  ];
  const sorted = all.toSorted((a, b) =>
    a.element < b.element ? -1 : a.element > b.element ? 1 : 0
  );
  return composeDocument(
    type.name,
    sorted.map(({ text }) => text)
  );
}

function ownElements(parent: Component): readonly { element: string; text: string }[] {
  return parseXml(parent.source).children.map(({ name, start, end }) => ({
    element: name,
    text: parent.source.slice(start, end)
  }));
}

/** All deployed children of a parent: an object's fields and rules, or every custom label. */
export function childrenOf(
  type: MetadataType,
  fullName: string,
  components: Components
): readonly Component[] {
  const prefix = `${fullName}.`.toLowerCase();
  return Object.values(type.children).flatMap((child) =>
    components
      .ofType(child.name)
      .filter((each) => !child.qualified || each.fullName.toLowerCase().startsWith(prefix))
  );
}
