import type { XmlElement } from "../xml/xml-element.ts";

/** A package.xml or destructiveChanges.xml: type to members, `*` for all. */
export interface Manifest {
  readonly version?: string;
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

export function manifestOf(root: XmlElement): Manifest {
  const members = new Map<string, Set<string>>();
  for (const types of root.children.filter(({ name }) => name === "types")) {
    const type = childText(types, "name") ?? "";
    const names = members.get(type) ?? new Set<string>();
    members.set(type, names);
    for (const member of types.children)
      if (member.name === "members") names.add(member.text.trim());
  }
  const version = childText(root, "version");
  return { ...(version === undefined ? {} : { version }), members };
}

export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim();
}

export function names(manifest: Manifest, type: string, fullName: string): boolean {
  const members = manifest.members.get(type);
  return members !== undefined && (members.has("*") || members.has(fullName));
}

/** The XML text of a manifest, types and members in alphabetical order. */
export function manifestText(
  members: ReadonlyMap<string, Iterable<string>>,
  version: string
): string {
  const types = [...members].toSorted(([a], [b]) => a.localeCompare(b));
  const blocks = types.map(([type, names]) => {
    const lines = [...names]
      .toSorted()
      .map((each) => `        <members>${escaped(each)}</members>\n`);
    return `    <types>\n${lines.join("")}        <name>${type}</name>\n    </types>\n`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n` +
    `${blocks.join("")}    <version>${version}</version>\n</Package>\n`
  );
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
