import type { GraphQLFieldConfigMap } from "graphql";
import { GraphQLInterfaceType, GraphQLObjectType } from "graphql";
import { fieldKinds } from "./field-kind.ts";
import { scalars } from "./scalars.ts";

/** A value on its way out; `display` and `label` are only worked out where they are asked for. */
export interface OutputValue {
  readonly value: string | number | boolean | null;
  readonly display: () => string | null;
  readonly label?: () => string | null;
}

const fieldValue = new GraphQLInterfaceType({
  name: "FieldValue",
  fields: { displayValue: { type: scalars.String } }
});

/** `StringValue { value displayValue }`, `PicklistValue { value label displayValue }`… by kind of field. */
export const valueTypes: ReadonlyMap<string, GraphQLObjectType> = new Map(
  [...fieldKinds, { name: "Long", scalar: "Long" as const }].map(({ name, scalar }) => [
    name,
    new GraphQLObjectType<OutputValue>({
      name: `${name}Value`,
      interfaces: [fieldValue],
      fields: valueFields(scalar)
    })
  ])
);

export function valueFields(
  scalar: keyof typeof scalars
): GraphQLFieldConfigMap<OutputValue, unknown> {
  const labelled = scalar === "Picklist" || scalar === "MultiPicklist";
  return {
    value: { type: scalars[scalar], resolve: ({ value }) => value },
    displayValue: { type: scalars.String, resolve: ({ display }) => display() },
    ...(labelled
      ? { label: { type: scalars.String, resolve: ({ label }: OutputValue) => label?.() ?? null } }
      : {})
  };
}
