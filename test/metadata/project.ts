import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { XMLParser } from "fast-xml-parser";

const root = join(import.meta.dirname, "..", "..");

/** A parsed element: text, or children by name; one child or several, as in the file. */
export type Xml = string | { readonly [name: string]: Xml | readonly Xml[] };

export interface MetadataFile {
  /** From the project root. */
  readonly path: string;
  /** Name of the root element: `CustomField`. */
  readonly type: string;
  /** File name without its endings. */
  readonly name: string;
  /** API name of the object whose folder the file lies in. */
  readonly object: string | undefined;
  readonly content: Xml;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true
});

/** Every metadata file of `force-app`. */
export const metadataFiles: readonly MetadataFile[] = globSync("force-app/**/*-meta.xml", {
  cwd: root
})
  .sort()
  .map(read);

function read(path: string): MetadataFile {
  const parsed = parser.parse(readFileSync(join(root, path), "utf8")) as Record<string, Xml>;
  const [type = ""] = Object.keys(parsed);
  return {
    path,
    type,
    name: basename(path).replace(/\.[^.]+-meta\.xml$/, ""),
    object: /\/(?:objects|objectTranslations)\/([^/]+?)(?:-fr)?\//.exec(path)?.[1],
    content: parsed[type] ?? ""
  };
}

export function filesOfType(type: string): MetadataFile[] {
  return metadataFiles.filter((file) => file.type === type);
}

/** The children of that name, none or many. */
export function children(of: Xml, name: string): Xml[] {
  if (typeof of === "string") return [];
  const found = of[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? [...(found as readonly Xml[])] : [found as Xml];
}

/** The text of the only child of that name; empty where there is none. */
export function text(of: Xml, name: string): string {
  const [child] = children(of, name);
  return typeof child === "string" ? child : "";
}

/** The texts of the children of that name, blanks left out. */
export function texts(of: Xml, name: string): string[] {
  return children(of, name).filter((child) => typeof child === "string");
}
