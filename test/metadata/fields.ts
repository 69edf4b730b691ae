import { filesOfType, text, type MetadataFile } from "./project.ts";

export interface ProjectField {
  /** `Object__c.Field__c` */
  readonly key: string;
  readonly object: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** Whether a person or a load can write it. */
  readonly written: boolean;
  readonly restricted: boolean;
  readonly file: MetadataFile;
}

/** Every custom field of `force-app`. */
export const fields: readonly ProjectField[] = filesOfType("CustomField").map((file) => {
  const object = file.object ?? "";
  const type = text(file.content, "type");
  return {
    key: `${object}.${file.name}`,
    object,
    name: file.name,
    type,
    required: text(file.content, "required") === "true",
    written: type !== "Summary" && text(file.content, "formula") === "",
    restricted: text(file.content, "securityClassification") === "Restricted",
    file
  };
});

export function fieldOf(key: string): ProjectField | undefined {
  return fields.find((field) => field.key === key);
}
