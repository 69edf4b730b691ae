import type { Field, Schema, SObject } from "../../metadata/schema.ts";
import type { Session } from "../../org.ts";

interface DescribedValue {
  readonly active: boolean;
  readonly defaultValue: boolean;
  readonly label: string;
  readonly validFor: null;
  readonly value: string;
}

/** Picklist values in the user's language; empty for other fields. */
export function describePicklist(
  field: Field,
  context: { object: SObject; schema: Schema; session: Session }
): DescribedValue[] {
  const { object, schema, session } = context;
  return (field.picklist?.values ?? []).map(({ value, label, isDefault, active }) => ({
    active,
    defaultValue: isDefault,
    label: schema.translate(
      session.language,
      `Picklist:${object.name}.${field.name}.${value}`,
      label
    ),
    validFor: null,
    value
  }));
}
