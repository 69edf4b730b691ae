/** `lightning/graphql`: reads by wire, writes by `executeMutation`, both under the user's own permissions. */
declare module "lightning/graphql" {
  import type { WireAdapterConstructor } from "lwc";

  export type GraphQLDocument = { readonly __graphqlDocument: never };

  export interface GraphQLError {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }

  export interface GraphQLRequest {
    readonly query: GraphQLDocument | undefined;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  }

  export interface GraphQLResult<Data> {
    readonly data: Data | undefined;
    readonly errors: readonly GraphQLError[] | undefined;
    /** Asks the server again; settles when the fresh data has been delivered. */
    readonly refresh?: () => Promise<void>;
  }

  export interface MutationResult<Data> {
    readonly data?: Data | null;
    readonly errors?: readonly GraphQLError[];
  }

  export function gql(strings: TemplateStringsArray, ...values: readonly string[]): GraphQLDocument;
  export const graphql: WireAdapterConstructor;
  export function executeMutation<Data>(request: {
    readonly query: GraphQLDocument;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  }): Promise<MutationResult<Data>>;
}
