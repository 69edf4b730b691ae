import {
  children,
  text,
  texts,
  type MetadataFile,
  type Xml
} from "../../../test/metadata/project.ts";
import type {
  Described,
  FieldRights,
  ObjectRights,
  PermissionSet,
  PermissionSetGroup
} from "./project-model.ts";

export function described({ name, content }: MetadataFile): Described {
  return {
    name,
    label: text(content, "label") || text(content, "masterLabel"),
    description: text(content, "description")
  };
}

export function readPermissionSet(file: MetadataFile): PermissionSet {
  const { content } = file;
  const enabled = (kind: string): string[] =>
    children(content, kind)
      .filter((each) => text(each, "enabled") === "true")
      .map((each) => text(each, "name"));
  return {
    ...described(file),
    objects: new Map(
      children(content, "objectPermissions").map((each) => [
        text(each, "object"),
        objectRights(each)
      ])
    ),
    fields: new Map(
      children(content, "fieldPermissions").map((each) => [text(each, "field"), fieldRights(each)])
    ),
    customPermissions: enabled("customPermissions"),
    userPermissions: enabled("userPermissions")
  };
}

export function readGroup(file: MetadataFile): PermissionSetGroup {
  return { ...described(file), sets: texts(file.content, "permissionSets") };
}

function objectRights(of: Xml): ObjectRights {
  const is = (name: string): boolean => text(of, name) === "true";
  return {
    create: is("allowCreate"),
    read: is("allowRead"),
    edit: is("allowEdit"),
    delete: is("allowDelete"),
    viewAll: is("viewAllRecords"),
    modifyAll: is("modifyAllRecords")
  };
}

function fieldRights(of: Xml): FieldRights {
  const edit = text(of, "editable") === "true";
  return { edit, read: edit || text(of, "readable") === "true" };
}
