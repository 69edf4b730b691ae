import { executeMutation, gql } from "lightning/graphql";

/** An update of one record. Errors name it by its alias, which is a GraphQL name: letters, digits, no space. */
export interface RecordChange {
  readonly alias: string;
  readonly object: string;
  readonly id: string;
  /** Values as fields hold them: amounts in major units, 3 for 3 %; null clears. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Saves changes in the order given, all or none, in one request. Resolves to the errors, none when all is saved;
 * never rejects: a lost connection is an error like others.
 * @param name of the GraphQL operation
 */
export async function saveChanges(
  name: string,
  changes: readonly RecordChange[]
): Promise<readonly unknown[]> {
  const inputs = changes.map(({ alias, object }) => `$${alias}: ${object}UpdateInput!`).join(", ");
  const fields = changes
    .map(({ alias, object }) => `${alias}: ${object}Update(input: $${alias}) { success }`)
    .join("\n");
  const variables = Object.fromEntries(
    changes.map(({ alias, object, id, fields: values }) => [alias, { Id: id, [object]: values }])
  );
  const query = gql`mutation ${name}(${inputs}) { uiapi(input: { allOrNone: true }) { ${fields} } }`;
  try {
    const { errors } = await executeMutation({ query, variables, operationName: name });
    return errors ?? [];
  } catch (error) {
    return [error];
  }
}
