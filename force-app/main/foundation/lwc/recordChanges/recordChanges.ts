import { executeMutation, gql } from "lightning/graphql";

/** An update of one record. Errors name it by its alias, which is a GraphQL name: letters, digits, no space. */
export interface RecordChange {
  readonly alias: string;
  readonly object: string;
  readonly id: string;
  /** Values as fields hold them: amounts in major units, 3 for 3 %; null clears. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A new record; a later write of the same save refers to its Id as `@{alias}`. */
export type RecordCreation = Omit<RecordChange, "id">;
/** A record to delete. */
export type RecordRemoval = Omit<RecordChange, "fields">;
type RecordWrite = RecordChange | RecordCreation | RecordRemoval;

interface Operation {
  readonly mutation: string;
  readonly inputType: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection: string;
}

/**
 * Saves changes in the order given, all or none, in one request. Resolves to the errors, none when all is saved;
 * never rejects: a lost connection is an error like others.
 * @param name of the GraphQL operation
 */
export async function saveChanges(
  name: string,
  changes: readonly RecordWrite[]
): Promise<readonly unknown[]> {
  const operations = changes.map((change) => ({ alias: change.alias, ...operationOf(change) }));
  const inputs = operations.map(({ alias, inputType }) => `$${alias}: ${inputType}!`).join(", ");
  const fields = operations
    .map(
      ({ alias, mutation, selection }) => `${alias}: ${mutation}(input: $${alias}) { ${selection} }`
    )
    .join("\n");
  const variables = Object.fromEntries(operations.map(({ alias, input }) => [alias, input]));
  const query = gql`mutation ${name}(${inputs}) { uiapi(input: { allOrNone: true }) { ${fields} } }`;
  try {
    const { errors } = await executeMutation({ query, variables, operationName: name });
    return errors ?? [];
  } catch (error) {
    return [error];
  }
}

function operationOf(change: RecordWrite): Operation {
  const { object } = change;
  if (!("fields" in change)) {
    const input = { Id: change.id };
    return { mutation: `${object}Delete`, inputType: "RecordDeleteInput", input, selection: "Id" };
  }
  const kind = "id" in change ? "Update" : "Create";
  return {
    mutation: `${object}${kind}`,
    inputType: `${object}${kind}Input`,
    input: { ...("id" in change ? { Id: change.id } : {}), [object]: change.fields },
    selection: kind === "Update" ? "success" : "Record { Id }"
  };
}
