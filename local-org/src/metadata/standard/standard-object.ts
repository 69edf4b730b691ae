import type { Field, SharingModel, SObject } from "../schema.ts";
import { recordId } from "./field-makers.ts";
import { auditFields, isDeleted } from "./system-fields.ts";

export interface StandardObjectOptions {
  readonly sharingModel?: SharingModel;
  readonly uiApi?: boolean;
  /** Rows that only the platform and deployments write. */
  readonly setup?: boolean;
  readonly updateable?: boolean;
  readonly deletable?: boolean;
  /** Setup objects have no recycle bin. Default: the opposite of `setup`. */
  readonly isDeleted?: boolean;
}

/** A standard object around its own fields: Id first, the platform's stamps last. */
export function standardObject(
  name: string,
  keyPrefix: string,
  [label, pluralLabel]: readonly [label: string, plural: string],
  options: StandardObjectOptions,
  fields: readonly Field[]
): SObject {
  const setup = options.setup ?? false;
  const hasBin = options.isDeleted ?? !setup;
  const all = [recordId(), ...(hasBin ? [isDeleted()] : []), ...fields, ...auditFields()];
  return {
    name,
    label,
    pluralLabel,
    keyPrefix,
    custom: false,
    customMetadata: false,
    sharingModel: options.sharingModel ?? "Read",
    fields: new Map(all.map((field) => [field.name, field])),
    validationRules: [],
    createable: !setup,
    updateable: options.updateable ?? !setup,
    deletable: options.deletable ?? !setup,
    queryable: true,
    uiApi: options.uiApi ?? !setup
  };
}
