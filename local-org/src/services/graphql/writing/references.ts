import type { FieldValue, FieldValues } from "../../../org.ts";
import { GraphqlFailure } from "../request/graphql-failure.ts";
import type { MutationState } from "./mutation-state.ts";

/** The id behind `@{alias}`; anything else is as it is. @throws GraphqlFailure where no earlier operation gave one */
export function resolveReference(state: MutationState, value: unknown): FieldValue {
  const alias = typeof value === "string" ? /^@\{([^}]*)\}$/.exec(value)?.[1] : undefined;
  if (alias === undefined) return (value ?? null) as FieldValue;
  const id = state.idOf(alias);
  if (id === undefined)
    throw new GraphqlFailure(
      `@{${alias}} refers to no operation that created or deleted a record before this one`
    );
  return id;
}

/** A representation with the references in its reference fields resolved. */
export function resolveReferences(
  state: MutationState,
  values: Readonly<Record<string, unknown>>,
  referenceFields: ReadonlySet<string>
): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      referenceFields.has(name) ? resolveReference(state, value) : ((value ?? null) as FieldValue)
    ])
  );
}
