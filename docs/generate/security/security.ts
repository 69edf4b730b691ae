import { fill } from "../markdown/fill.ts";
import { code, table } from "../markdown/table.ts";
import type { ModelObject, ObjectRights, ProjectModel } from "../model/project-model.ts";
import { classOf } from "../data-model/object-section.ts";
import { userKinds, type UserKind } from "./user-kinds.ts";

/** The text of docs/security.md: who may read and write which field. */
export function security(model: ProjectModel): string {
  const kinds = userKinds(model);
  const objects = model.domains
    .flatMap((domain) => domain.objects)
    .filter(({ customMetadata }) => !customMetadata);
  return fill(new URL("template.md", import.meta.url), {
    kinds: kindTable(model, kinds),
    objects: objectTable(objects, kinds),
    customPermissions: customPermissionTable(model, kinds),
    fields: objects.map((object) => fieldSection(object, kinds)).join("\n\n")
  });
}

function kindTable({ groups }: ProjectModel, kinds: readonly UserKind[]): string {
  const rows = kinds.map(({ group, label }) => {
    const found = groups.find(({ name }) => name === group);
    return [
      label,
      found === undefined ? "none" : found.sets.map(code).join(", "),
      found?.description ?? "Works in the same org and has nothing of ours."
    ];
  });
  return table(["User kind", "Permission sets", "What for"], rows);
}

function objectTable(objects: readonly ModelObject[], kinds: readonly UserKind[]): string {
  const rows = objects.map(({ name, sharing }) => [
    code(name),
    sharing || "as the org sets",
    ...kinds.map((kind) => objectCell(kind.object(name)))
  ]);
  return table(["Object", "Sharing", ...kinds.map(({ label }) => label)], rows);
}

function objectCell(rights: ObjectRights): string {
  const words = (["create", "read", "edit", "delete"] as const).filter((right) => rights[right]);
  if (words.length === 0) return "–";
  return [...words, ...(rights.viewAll ? ["all rows"] : [])].join(", ");
}

function customPermissionTable(model: ProjectModel, kinds: readonly UserKind[]): string {
  if (model.customPermissions.length === 0) return "None.";
  const rows = model.customPermissions.map(({ name, description }) => [
    code(name),
    description,
    ...kinds.map((kind) => (kind.customPermission(name) ? "yes" : "–"))
  ]);
  return table(["Permission", "What for", ...kinds.map(({ label }) => label)], rows);
}

function fieldSection({ name, fields }: ModelObject, kinds: readonly UserKind[]): string {
  const rows = fields.map((field) => [
    code(field.name),
    classOf(field),
    ...kinds.map((kind) => {
      const right = kind.field(field.key);
      return right === "none" ? "–" : right;
    })
  ]);
  const head = ["Field", "Class", ...kinds.map(({ label }) => label)];
  return [`### ${code(name)}`, table(head, rows)].join("\n\n");
}
