import type { Field, Schema, SObject } from "../metadata/schema.ts";
import type { RecordError, Session } from "../org.ts";
import { unknownField } from "../automation/record-errors.ts";

/** What a key of a caller's row means. */
export type GivenColumn =
  | { readonly kind: "ignored" }
  | { readonly kind: "id" }
  | { readonly kind: "field"; readonly field: Field }
  | {
      /** `Rel__r.External_Id__c`: sets the reference field by another key of its target. */
      readonly kind: "reference";
      readonly field: Field;
      readonly target: SObject;
      readonly key: Field;
    }
  | { readonly kind: "unknown"; readonly error: RecordError };

/** Reads the keys of an object's rows, each once; fields the user cannot see are as if absent. */
export function columnReader(
  schema: Schema,
  session: Session,
  object: SObject
): (key: string) => GivenColumn {
  const known = new Map<string, GivenColumn>();
  return (key) => {
    let column = known.get(key);
    if (!column) known.set(key, (column = readColumn(schema, session, object, key.trim())));
    return column;
  };
}

function readColumn(schema: Schema, session: Session, object: SObject, key: string): GivenColumn {
  if (key === "attributes") return { kind: "ignored" };
  if (key.toLowerCase() === "id") return { kind: "id" };
  const unknown: GivenColumn = { kind: "unknown", error: unknownField(key, object.name) };
  const [relationship = "", keyName] = key.split(".");
  if (keyName === undefined) {
    const field = schema.fieldOf(object.name, key);
    return field && session.access.field(object.name, field.name).read
      ? { kind: "field", field }
      : unknown;
  }
  // `Type:Relationship` says which of several target objects is meant.
  const [name = "", targetName] = relationship.split(":").reverse();
  const field = schema.relationshipOf(object.name, name);
  if (!field || !session.access.field(object.name, field.name).read) return unknown;
  return referenceColumn(schema, field, targetName, keyName) ?? unknown;
}

function referenceColumn(
  schema: Schema,
  field: Field,
  targetName: string | undefined,
  keyName: string
): GivenColumn | undefined {
  const names = field.referenceTo.filter(
    (name) => targetName === undefined || name.toLowerCase() === targetName.toLowerCase()
  );
  for (const name of names) {
    const target = schema.objectOf(name);
    const key = target && schema.fieldOf(name, keyName);
    if (target && key && (key.externalId || key.unique || key.name === "Id"))
      return { kind: "reference", field, target, key };
  }
  return undefined;
}
