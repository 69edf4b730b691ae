import { SaxesParser } from "saxes";
import type { XmlElement } from "./xml-element.ts";
import { XmlError } from "./xml-error.ts";

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly texts: string[];
  readonly line: number;
  readonly column: number;
  readonly start: number;
}

/** Parses a document to its root element. Throws XmlError at the first fault. */
export function parseXml(document: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const open: OpenElement[] = [];
  const place = placeFinder(document);
  let root: XmlElement | undefined;
  let tagStart = 0;
  parser.on("error", (error) => {
    const message = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, "");
    throw new XmlError(message, parser.line, parser.column);
  });
  parser.on("opentagstart", () => {
    tagStart = document.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(opened(name, attributes as Record<string, string>, place(tagStart)));
  });
  parser.on("text", (text) => open.at(-1)?.texts.push(text));
  parser.on("cdata", (text) => open.at(-1)?.texts.push(text));
  parser.on("closetag", () => {
    const element = closed(open.pop()!, parser.position);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(document).close();
  return root!;
}

function opened(
  name: string,
  attributes: Readonly<Record<string, string>>,
  place: Place
): OpenElement {
  return { name, attributes, children: [], texts: [], ...place };
}

interface Place {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** Line and column of ascending offsets. */
function placeFinder(document: string): (offset: number) => Place {
  let line = 1;
  let lineStart = 0;
  return (start) => {
    for (;;) {
      const next = document.indexOf("\n", lineStart);
      if (next < 0 || next >= start) break;
      line += 1;
      lineStart = next + 1;
    }
    return { start, line, column: start - lineStart + 1 };
  };
}

function closed(element: OpenElement, end: number): XmlElement {
  const { name, attributes, children, texts, line, column, start } = element;
  return { name, attributes, children, text: texts.join(""), line, column, start, end };
}
