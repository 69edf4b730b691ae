import { SaxesParser } from "saxes";

/** An element with its text. */
export interface XmlNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
  /** Descendants of a tag that do not lie in one another, in the document's order. */
  all(tag: string): readonly XmlNode[];
}

class Element implements XmlNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[] = [];
  text = "";

  constructor(tag: string, attributes: Readonly<Record<string, string>>) {
    this.tag = tag;
    this.attributes = attributes;
  }

  all(tag: string): readonly XmlNode[] {
    return this.children.flatMap((child) => (child.tag === tag ? [child] : child.all(tag)));
  }
}

/** The root element. Prefixes of tags are dropped. Throws Error where the document is not well-formed. */
export function readXml(document: string): XmlNode {
  const root = new Element("", {});
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = new Element(name.replace(/^.*:/u, ""), attributes);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(document).close();
  return root;
}
