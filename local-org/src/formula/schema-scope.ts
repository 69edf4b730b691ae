import type { Field, FieldType, Schema } from "../metadata/schema.ts";
import type {
  FormulaField,
  FormulaKind,
  FormulaResult,
  FormulaScope,
  FormulaType
} from "./contract.ts";

const TYPES: Readonly<Record<FieldType, FormulaType>> = {
  id: "id",
  reference: "id",
  string: "text",
  textarea: "text",
  email: "text",
  phone: "text",
  url: "text",
  address: "text",
  base64: "text",
  picklist: "picklist",
  multipicklist: "multipicklist",
  boolean: "boolean",
  int: "number",
  double: "number",
  currency: "number",
  percent: "percent",
  date: "date",
  datetime: "datetime",
  time: "time"
};

/** How a field of the schema appears in formulas. */
export function formulaTypeOf(field: Pick<Field, "type">): FormulaType {
  return TYPES[field.type];
}

/** Fields of the running user's own records: `$User.Id`, `$Profile.Name`. */
const GLOBAL_OBJECTS: Readonly<Record<string, readonly [global: string, object: string]>> = {
  $user: ["$User", "User"],
  $profile: ["$Profile", "Profile"],
  $userrole: ["$UserRole", "UserRole"],
  $organization: ["$Organization", "Organization"]
};

/** Globals whose members are not fields: any name of one step is taken as existing. */
const OPEN_GLOBALS: Readonly<Record<string, readonly [global: string, type: FormulaType]>> = {
  $permission: ["$Permission", "boolean"],
  $label: ["$Label", "text"]
};

export interface SchemaScopeOptions {
  readonly kind: FormulaKind;
  readonly blankAsZero?: boolean;
  readonly result?: FormulaResult;
}

/** The scope of formulas on an object: its fields, its parents' fields and the global variables. */
export function schemaScope(
  schema: Schema,
  object: string,
  options: SchemaScopeOptions
): FormulaScope {
  return {
    kind: options.kind,
    blankAsZero: options.blankAsZero ?? false,
    ...(options.result ? { result: options.result } : {}),
    field: (path) =>
      path[0]?.startsWith("$")
        ? globalField(schema, object, path)
        : fieldOnPath(schema, object, path)
  };
}

function globalField(
  schema: Schema,
  object: string,
  path: readonly string[]
): FormulaField | undefined {
  const global = path[0]?.toLowerCase() ?? "";
  const rest = path.slice(1);
  const record = GLOBAL_OBJECTS[global];
  if (record) return prefixed([record[0]], fieldOnPath(schema, record[1], rest));
  const open = OPEN_GLOBALS[global];
  if (open) return rest.length === 1 ? { type: open[1], path: [open[0], ...rest] } : undefined;
  if (global === "$custommetadata") return customMetadataField(schema, rest);
  if (global === "$objecttype") return undefined;
  if (global === "$record") return fieldOnPath(schema, object, rest);
  if (global === "$system" && rest[0]?.toLowerCase() === "origindatetime")
    return { type: "datetime", path: ["$System", "OriginDateTime"] };
  return undefined;
}

/** `T__mdt.Record.Field__c` */
function customMetadataField(schema: Schema, path: readonly string[]): FormulaField | undefined {
  const [typeName = "", record = "", ...fields] = path;
  const type = schema.objectOf(typeName);
  if (!type?.customMetadata || record === "") return undefined;
  return prefixed(["$CustomMetadata", type.name, record], fieldOnPath(schema, type.name, fields));
}

function prefixed(
  prefix: readonly string[],
  field: FormulaField | undefined
): FormulaField | undefined {
  return field && { type: field.type, path: [...prefix, ...field.path] };
}

/** Follows relationship names to a field; a relationship to several objects stops at Name-like fields of the first. */
function fieldOnPath(
  schema: Schema,
  object: string,
  path: readonly string[]
): FormulaField | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (rest.length === 0) {
    const field = schema.fieldOf(object, step);
    return field && { type: formulaTypeOf(field), path: [field.name] };
  }
  const reference = schema.relationshipOf(object, step.replace(/:.*$/, ""));
  const parent = reference?.referenceTo[0];
  if (!reference?.relationshipName || parent === undefined) return undefined;
  return prefixed([reference.relationshipName], fieldOnPath(schema, parent, rest));
}
