import type { Domain, ModelField } from "../model/project-model.ts";

/** A domain's objects and what they refer to, as a Mermaid diagram: solid where the detail cannot be without. */
export function erDiagram({ objects }: Domain): string {
  const lines = objects
    .filter(({ customMetadata }) => !customMetadata)
    .flatMap(({ fields }) => fields)
    .filter(({ referenceTo }) => referenceTo !== "")
    .map(relation);
  if (lines.length === 0) return "";
  return ["```mermaid", "erDiagram", ...[...new Set(lines)].map((line) => `  ${line}`), "```"].join(
    "\n"
  );
}

function relation({ object, name, referenceTo, required }: ModelField): string {
  const one = required ? "||--o{" : "|o..o{";
  return `${referenceTo} ${one} ${object} : "${name.replace(/__c$/, "").replaceAll("_", " ")}"`;
}
