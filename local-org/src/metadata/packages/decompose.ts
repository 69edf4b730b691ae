import type { ComponentContent } from "../store/make-component.ts";
import type { MetadataType } from "../types/metadata-type.ts";
import { parseXml } from "../xml/parse-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { composeDocument } from "./compose.ts";
import { childText } from "./manifest.ts";

/** The components in a document: the parent with its own elements, then its children. */
export interface Decomposed {
  /** Absent where the document holds children only. */
  readonly parent?: ComponentContent;
  readonly children: readonly ComponentContent[];
}

export function decompose(
  type: MetadataType,
  fullName: string,
  fileName: string,
  text: string
): Decomposed {
  const root = parseXml(text);
  const isChild = (element: XmlElement): boolean => element.name in type.children;
  const own = root.children.filter((element) => !isChild(element));
  const children = root.children.filter(isChild).map((element) => {
    const child = type.children[element.name]!;
    const name = childText(element, child.key) ?? "";
    return {
      type: child.name,
      fullName: child.qualified ? `${fullName}.${name}` : name,
      fileName,
      source: text.slice(element.start, element.end),
      element
    };
  });
  if (Object.keys(type.children).length === 0)
    return {
      parent: { type: type.name, fullName, fileName, source: text, element: root },
      children
    };
  if (own.length === 0) return { children };
  const source = composeDocument(
    type.name,
    own.map(({ start, end }) => text.slice(start, end))
  );
  const element = { ...root, children: own };
  return { parent: { type: type.name, fullName, fileName, source, element }, children };
}

/** What is stored after a deploy: elements of the deployed document replace those of the same name and key, the rest stay. */
export function mergeDocuments(type: MetadataType, stored: string, deployed: string): string {
  const before = parts(type, stored);
  const after = parts(type, deployed);
  const replaced = new Set(after.map(({ key }) => key));
  const kept = before.filter(({ key }) => !replaced.has(key));
  if (kept.length === 0) return deployed;
  const all = [...kept, ...after].toSorted((a, b) => a.element.localeCompare(b.element));
  return composeDocument(
    type.name,
    all.map(({ text }) => text)
  );
}

interface Part {
  readonly element: string;
  readonly key: string;
  readonly text: string;
}

function parts(type: MetadataType, document: string): readonly Part[] {
  return parseXml(document).children.map((child) => {
    const keyElement = type.keys[child.name];
    const key = keyElement === undefined ? "" : (childText(child, keyElement) ?? "");
    const text = document.slice(child.start, child.end);
    return { element: child.name, key: `${child.name}:${key}`, text };
  });
}
