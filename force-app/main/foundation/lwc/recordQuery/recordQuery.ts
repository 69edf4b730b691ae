import { gql } from "lightning/graphql";
import type { GraphQLDocument } from "lightning/graphql";

/** The answer to a query of one record of an object. */
export interface RecordData<Node, ObjectName extends string = string> {
  readonly uiapi: {
    readonly query: Readonly<Record<ObjectName, { readonly edges: readonly { node: Node }[] }>>;
  };
}

/** A query of the record `$id`, with whatever is selected of it and of its children. */
export function recordQuery(
  name: string,
  object: string,
  ...selections: readonly string[]
): GraphQLDocument {
  return query(name, children(`${object}(where: { Id: { eq: $id } }, first: 1)`, ...selections));
}

/** A query with the variable `$id` over the given connections. */
export function query(name: string, ...connections: readonly string[]): GraphQLDocument {
  return gql`query ${name}($id: ID) { uiapi { query { ${connections.join("\n")} } } }`;
}

/** Fields that drop out for whoever may not read them, while the rest is there. */
export function values(...fields: readonly string[]): string {
  return fields.map((field) => `${field} @optional { value }`).join("\n");
}

/** With the label in the reader’s language, for picklists. */
export function labelled(...fields: readonly string[]): string {
  return fields.map((field) => `${field} @optional { value label }`).join("\n");
}

/** Fields without which the answer is of no use. */
export function required(...fields: readonly string[]): string {
  return fields.map((field) => `${field} { value }`).join("\n");
}

/** The names of the records that lookups point to, by relationship. */
export function names(...relationships: readonly string[]): string {
  return relationships.map((each) => parent(each, required("Name"))).join("\n");
}

/** What is read of the record that a lookup points to. */
export function parent(relationship: string, ...selections: readonly string[]): string {
  return `${relationship} @optional { ${selections.join("\n")} }`;
}

/** What is read of each record of a connection, stated with its arguments. */
export function children(connection: string, ...selections: readonly string[]): string {
  return `${connection} { ${edges(selections)} }`;
}

/** As `children`, and whether there are more of them than were asked for. */
export function firstChildren(connection: string, ...selections: readonly string[]): string {
  return `${connection} { pageInfo { hasNextPage } ${edges(selections)} }`;
}

function edges(selections: readonly string[]): string {
  return `edges { node { ${["Id", ...selections].join("\n")} } }`;
}
