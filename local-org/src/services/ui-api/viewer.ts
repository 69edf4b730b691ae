import { SalesforceError } from "../../errors.ts";
import type { Field, SObject } from "../../metadata/schema.ts";
import type { Call } from "../../server/resource.ts";

/** Who looks at the org; every answer of this API depends on it. */
export type Viewer = Pick<Call, "org" | "session">;

/** Record type of objects that have none of their own. */
export const MASTER_RECORD_TYPE = "012000000000000AAA";

/**
 * An object that the User Interface API serves and the user may read.
 * @throws SalesforceError INVALID_TYPE (400) for any other, INSUFFICIENT_ACCESS (403) for a hidden one
 */
export function uiObject({ org, session }: Viewer, name: string): SObject {
  const object = org.schema().objectOf(name);
  if (!object?.uiApi)
    throw new SalesforceError("INVALID_TYPE", `Object ${name} is not supported in UI API`);
  if (session.access.object(object.name).read) return object;
  throw noAccess();
}

export function noAccess(): SalesforceError {
  return new SalesforceError(
    "INSUFFICIENT_ACCESS",
    "You don't have access to this record. Ask your administrator for help or to request access.",
    { status: 403 }
  );
}

export function mayRead({ session }: Viewer, object: string, field: Field): boolean {
  return field.type === "id" || session.access.field(object, field.name).read;
}

export function readableFields(viewer: Viewer, object: SObject): Field[] {
  return [...object.fields.values()].filter((field) => mayRead(viewer, object.name, field));
}

/** API names of the fields that name a record: one, or a person's three. */
export function nameFieldsOf(object: SObject): string[] {
  const person = ["FirstName", "LastName"].filter((name) => object.fields.has(name));
  const named = [...object.fields.values()].filter((field) => field.nameField);
  return [...person, ...named.map((field) => field.name)];
}

/** The field that shows a record by name. */
export function nameFieldOf(object: SObject): string | undefined {
  return [...object.fields.values()].find((field) => field.nameField)?.name;
}

export function objectLabel({ org, session }: Viewer, object: SObject): string {
  return org.schema().translate(session.language, `Object:${object.name}`, object.label);
}

export function objectPluralLabel({ org, session }: Viewer, object: SObject): string {
  const key = `ObjectPlural:${object.name}`;
  return org.schema().translate(session.language, key, object.pluralLabel);
}

export function fieldLabel({ org, session }: Viewer, object: string, field: Field): string {
  const key = `CustomField:${object}.${field.name}`;
  return org.schema().translate(session.language, key, field.label);
}

/** Values of a comma-separated parameter. */
export function listParameter(value: string | undefined): string[] {
  return (value ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
