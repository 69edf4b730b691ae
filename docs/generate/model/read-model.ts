import {
  metadataFiles,
  children,
  text,
  type MetadataFile
} from "../../../test/metadata/project.ts";
import { fieldType } from "./field-type.ts";
import type { Domain, ModelField, ModelObject, ProjectModel } from "./project-model.ts";
import { described, readGroup, readPermissionSet } from "./read-permissions.ts";

/** Reading order; what is not named here comes after. */
const ORDER = [
  "default",
  "account-plan",
  "relationships",
  "renewals",
  "consortia",
  "evidence",
  "revenue",
  "market"
];

/** The model that the metadata files describe. */
export function readModel(files: readonly MetadataFile[] = metadataFiles): ProjectModel {
  const ofType = (type: string): MetadataFile[] => files.filter((file) => file.type === type);
  const objects = readObjects(files);
  return {
    domains: readDomains(objects, ofType("Flow")),
    objects,
    permissionSets: ofType("PermissionSet").map(readPermissionSet),
    groups: ofType("PermissionSetGroup").map(readGroup),
    customPermissions: ofType("CustomPermission").map(described)
  };
}

const domainOf = ({ path }: MetadataFile): string => path.split("/")[2] ?? "";

function readDomains(objects: readonly ModelObject[], flows: readonly MetadataFile[]): Domain[] {
  const names = [...new Set([...objects.map(({ domain }) => domain), ...flows.map(domainOf)])];
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : 99);
  return names
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map((name) => ({
      name,
      objects: objects.filter(({ domain }) => domain === name),
      flows: flows.filter((flow) => domainOf(flow) === name).map(described)
    }));
}

function readObjects(files: readonly MetadataFile[]): ModelObject[] {
  const parts = files.filter(({ path }) => /\/objects\/[^/]+\//.test(path));
  const names = [...new Set(parts.map(({ object }) => object ?? ""))].sort();
  return names
    .map((name) =>
      readObject(
        name,
        parts.filter(({ object }) => object === name)
      )
    )
    .filter(({ custom, fields }) => custom || fields.length > 0);
}

function readObject(name: string, parts: readonly MetadataFile[]): ModelObject {
  const own = parts.find(({ type }) => type === "CustomObject");
  const content = own?.content ?? "";
  const first = own ?? parts[0];
  const [nameField] = children(content, "nameField");
  return {
    name,
    domain: first === undefined ? "" : domainOf(first),
    label: text(content, "label"),
    description: text(content, "description"),
    custom: /__(c|mdt)$/.test(name),
    customMetadata: name.endsWith("__mdt"),
    sharing: text(content, "sharingModel"),
    nameType: nameField === undefined ? "" : fieldType(nameField),
    fields: parts.filter(({ type }) => type === "CustomField").map((file) => readField(name, file)),
    rules: parts
      .filter(({ type }) => type === "ValidationRule")
      .map((rule) => ({
        name: rule.name,
        message: text(rule.content, "errorMessage"),
        place: text(rule.content, "errorDisplayField")
      }))
  };
}

function readField(object: string, file: MetadataFile): ModelField {
  const { name, content } = file;
  const kind = text(content, "type");
  const relationship = text(content, "relationshipName");
  return {
    ...described(file),
    object,
    key: `${object}.${name}`,
    type: fieldType(content),
    kind,
    required: text(content, "required") === "true" || kind === "MasterDetail",
    written: !["Summary", "AutoNumber"].includes(kind) && text(content, "formula") === "",
    formula: text(content, "formula"),
    referenceTo: text(content, "referenceTo"),
    childRelationship: relationship === "" ? "" : `${relationship}__r`,
    classification: text(content, "securityClassification"),
    compliance: text(content, "complianceGroup").split(";").filter(Boolean),
    tracksHistory: text(content, "trackHistory") === "true"
  };
}
