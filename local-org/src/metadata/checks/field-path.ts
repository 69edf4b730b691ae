import type { Field, Schema } from "../schema.ts";

export interface FieldOnObject {
  readonly object: string;
  readonly field: Field;
}

const userGlobals: Readonly<Record<string, string>> = {
  $organization: "Organization",
  $profile: "Profile",
  $user: "User",
  $userrole: "UserRole"
};

/** The field at the end of a path of relationships: `["Account__r", "Name"]`, `["$User", "IsActive"]`. */
export function fieldOnPath(
  schema: Schema,
  object: string,
  path: readonly string[]
): FieldOnObject | undefined {
  const [step = "", ...rest] = path;
  const global = step.toLowerCase();
  if (global in userGlobals) return fieldOnPath(schema, userGlobals[global]!, rest);
  if (global === "$record") return fieldOnPath(schema, object, rest);
  if (global === "$custommetadata") return fieldOnPath(schema, rest[0] ?? "", rest.slice(2));
  if (rest.length === 0) {
    const field = schema.fieldOf(object, step);
    return field && { object, field };
  }
  const parent = schema.relationshipOf(object, step.replace(/:.*$/, ""))?.referenceTo[0];
  return parent === undefined ? undefined : fieldOnPath(schema, parent, rest);
}
