import type { ModelField } from "../../../docs/generate/model/project-model.ts";
import { readModel } from "../../../docs/generate/model/read-model.ts";
import { children, text, type MetadataFile } from "../../metadata/project.ts";
import { chainOf, sourcesByField } from "./derived-fields.ts";
import { FieldPaths } from "./field-paths.ts";
import { flowCopies } from "./flow-copies.ts";
import { revealingRules } from "./revealing-rules.ts";
import { shownColumns } from "./shown-columns.ts";

/** The one permission set that opens Restricted fields. */
export const CONFIDENTIAL = "Negotiation_Confidential";

/** Where metadata lets a Restricted value out: one line a place. Empty is what a project should give. */
export function derivations(files: readonly MetadataFile[]): readonly string[] {
  const paths = new FieldPaths(readModel(files));
  const sources = sourcesByField(files, paths);
  const chains = new Map(paths.all.map((field) => [field.key, chainOf(field, sources)]));
  const isHidden = ({ key }: ModelField): boolean => chains.get(key) !== undefined;
  const derived = [...chains.values()]
    .filter((chain) => chain !== undefined && chain.length > 1)
    .map((chain) => chain!.map(({ key }) => key).join(" comes from "));
  return [
    ...derived,
    ...otherGrants(files, paths),
    ...revealingRules(files, paths, isHidden),
    ...shownColumns(files, paths, isHidden),
    ...flowCopies(files, paths, isHidden)
  ];
}

function otherGrants(files: readonly MetadataFile[], paths: FieldPaths): string[] {
  const restricted = paths.all.filter(({ classification }) => classification === "Restricted");
  const ungrantable = restricted
    .filter(({ required }) => required)
    .map(({ key }) => `${key} is seen by all who see its object, as it is required`);
  const granted = files
    .filter(({ type, name }) => type === "PermissionSet" && name !== CONFIDENTIAL)
    .flatMap(({ path, content }) =>
      children(content, "fieldPermissions")
        .map((permission) => text(permission, "field"))
        .filter((key) => restricted.some((field) => field.key === key))
        .map((key) => `${path}: grants ${key}`)
    );
  return [...ungrantable, ...granted];
}
