import { existsSync, readFileSync } from "node:fs";
import { code, table } from "../markdown/table.ts";
import type { Domain, ProjectModel } from "../model/project-model.ts";
import { fill } from "../markdown/fill.ts";
import { erDiagram } from "./er-diagram.ts";
import { classOf, objectSection } from "./object-section.ts";
import { permissionSection } from "./permission-section.ts";

/** The text of docs/data-model.md. */
export function dataModel(model: ProjectModel): string {
  return fill(new URL("template.md", import.meta.url), {
    standardFields: standardFields(model),
    domains: model.domains.map(domainSection).filter(Boolean).join("\n\n"),
    permissions: permissionSection(model)
  });
}

function standardFields({ objects }: ProjectModel): string {
  const rows = objects
    .filter(({ custom }) => !custom)
    .flatMap(({ fields }) => fields)
    .map((field) => [
      field.object,
      code(field.name),
      field.type,
      field.description,
      classOf(field)
    ]);
  return table(["Object", "Field", "Type", "Why", "Class"], rows);
}

function domainSection(domain: Domain): string {
  const objects = domain.objects.filter(({ custom }) => custom);
  const flows = domain.flows.map(({ name, description }) => [code(name), description]);
  if (objects.length === 0 && flows.length === 0) return "";
  return [
    `## ${titleOf(domain.name)}`,
    notesOf(domain.name),
    erDiagram({ ...domain, objects }),
    ...objects.map(objectSection),
    flows.length === 0 ? "" : `### Flows\n\n${table(["Flow", "What it does"], flows)}`
  ]
    .filter(Boolean)
    .join("\n\n");
}

const titleOf = (folder: string): string =>
  folder.charAt(0).toUpperCase() + folder.slice(1).replaceAll("-", " ");

/** What the metadata cannot say of a domain, written by hand. */
function notesOf(domain: string): string {
  const file = new URL(`notes/${domain}.md`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}
