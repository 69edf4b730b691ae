import { SalesforceError } from "../../errors.ts";
import type { Field, SObject } from "../../metadata/schema.ts";
import type { Org, Session } from "../../org.ts";

interface Viewer {
  readonly org: Org;
  readonly session: Session;
}

export function notFound(message = "The requested resource does not exist"): SalesforceError {
  return new SalesforceError("NOT_FOUND", message, { status: 404 });
}

/**
 * The object of that name, where the user may read it.
 * @throws SalesforceError NOT_FOUND, for an absent and a hidden object alike
 */
export function visibleObject({ org, session }: Viewer, name: string): SObject {
  const object = org.schema().objectOf(name);
  if (object === undefined || !session.access.object(object.name).read) throw notFound();
  return object;
}

/** The fields of an object that the user may read, in order. */
export function visibleFields({ session }: Viewer, object: SObject): Field[] {
  return [...object.fields.values()].filter(
    (field) => session.access.field(object.name, field.name).read
  );
}
