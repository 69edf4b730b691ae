import type { Component, ComponentRecord } from "../component.ts";
import { definitionOf } from "../xml/definition.ts";
import { parseXml } from "../xml/parse-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";

export interface ComponentContent {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
  /** XML text; for a folder of reports or dashboards that of its `-meta.xml`. */
  readonly source: string;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** `source` parsed, with places in the file it came from. */
  readonly element?: XmlElement;
}

const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

/** A component that parses its XML when first asked. */
export function makeComponent(content: ComponentContent, record: ComponentRecord): Component {
  const { type, fullName, fileName, source, files = noFiles } = content;
  let element = content.element;
  let definition: Readonly<Record<string, unknown>> | undefined;
  const component = {
    type,
    fullName,
    fileName,
    source,
    files,
    record,
    get element() {
      return (element ??= parseXml(source));
    },
    get definition() {
      return (definition ??= definitionOf(type, component.element));
    }
  };
  return component;
}
