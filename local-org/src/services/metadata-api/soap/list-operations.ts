import { fileProperties } from "../../../metadata/retrieve/file-properties.ts";
import type { FileProperties } from "../../../metadata/retrieve/file-properties.ts";
import { packagePath } from "../../../metadata/retrieve/retrieve.ts";
import type { MetadataType } from "../../../metadata/types/metadata-type.ts";
import { metadataTypes } from "../../../metadata/types/metadata-types.ts";
import type { Org } from "../../../org.ts";
import type { Operation } from "./operation.ts";
import { textOf } from "./soap-request.ts";

export const listMetadata: Operation = {
  name: "listMetadata",
  description: "Deployed components by type; of CustomObject the standard objects too",
  run({ org, call }) {
    const types = call.children
      .filter(({ name }) => /(^|:)queries$/.test(name))
      .map((query) => textOf(query, "type") ?? "");
    return types.flatMap((type) => listed(org, type));
  }
};

function listed(org: Org, type: string): readonly FileProperties[] {
  const components = org.metadata.components().ofType(type);
  const deployed = components.map((component) =>
    fileProperties(org.database, component, packagePath(component))
  );
  if (type !== "CustomObject") return deployed;
  const there = new Set(components.map(({ fullName }) => fullName));
  const standard = [...org.schema().objects.values()]
    .filter((object) => !object.custom && object.uiApi && !there.has(object.name))
    .map(({ name }) => standardObjectProperties(name));
  return [...standard, ...deployed];
}

/** A standard object belongs to nobody and has no id. */
const standardObjectProperties = (name: string): FileProperties => ({
  createdById: "",
  createdByName: "",
  createdDate: "1970-01-01T00:00:00.000Z",
  fileName: `objects/${name}.object`,
  fullName: name,
  id: "",
  lastModifiedById: "",
  lastModifiedByName: "",
  lastModifiedDate: "1970-01-01T00:00:00.000Z",
  manageableState: "unmanaged",
  type: "CustomObject"
});

export const describeMetadata: Operation = {
  name: "describeMetadata",
  description: "The metadata types that the local org takes",
  run: () => ({
    metadataObjects: metadataTypes.map(described),
    organizationNamespace: "",
    partialSaveAllowed: true,
    testRequired: false
  })
};

const described = (type: MetadataType): object => ({
  childXmlNames: Object.values(type.children).map(({ name }) => name),
  directoryName: type.directory,
  inFolder: type.inFolder,
  metaFile: type.form === "content",
  suffix: type.suffix,
  xmlName: type.name
});
