import { code, table } from "../markdown/table.ts";
import type { ModelField, ModelObject } from "../model/project-model.ts";

const FIELD_COLUMNS = ["Field", "Type", "Needed", "What it holds", "Class"];

/** One object: what it is, its fields, and folded away its formulas and rules. */
export function objectSection(object: ModelObject): string {
  const { name, label, description, fields } = object;
  return [
    `### ${code(name)} ${label}`,
    [description, factsOf(object)].filter(Boolean).join(" "),
    table(FIELD_COLUMNS, fields.map(fieldRow)),
    formulas(fields),
    rules(object)
  ]
    .filter(Boolean)
    .join("\n\n");
}

function factsOf({ nameType, sharing, customMetadata }: ModelObject): string {
  if (customMetadata) return "";
  const named = nameType === "" ? "" : `Name: ${nameType}.`;
  return `${named} Sharing: ${SHARING[sharing] ?? sharing}.`;
}

const SHARING: Readonly<Record<string, string>> = {
  ControlledByParent: "as its parent",
  Private: "private, owner and superiors",
  Read: "read by all who may read the object",
  ReadWrite: "read and written by all who may"
};

function fieldRow(field: ModelField): readonly string[] {
  const { name, type, kind, required, description, childRelationship } = field;
  const children = childRelationship === "" ? "" : `; children ${code(childRelationship)}`;
  const needed = required && kind !== "Checkbox" ? "yes" : "";
  return [code(name), type + children, needed, description, classOf(field)];
}

export function classOf({ classification, compliance }: ModelField): string {
  return [classification, compliance.join(", ")].filter(Boolean).join(" · ");
}

function formulas(fields: readonly ModelField[]): string {
  const lines = fields
    .filter(({ formula }) => formula !== "")
    .map(({ name, formula }) => `${code(name)}\n\n\`\`\`text\n${formula.trim()}\n\`\`\``);
  return folded("Formulas", lines);
}

function rules({ rules }: ModelObject): string {
  if (rules.length === 0) return "";
  const rows = rules.map(({ name, message, place }) => [
    code(name),
    message,
    place === "" ? "" : code(place)
  ]);
  return folded("Rules", [table(["Rule", "What it says", "At"], rows)]);
}

function folded(title: string, parts: readonly string[]): string {
  if (parts.length === 0) return "";
  return [`<details><summary>${title}</summary>`, ...parts, "</details>"].join("\n\n");
}
