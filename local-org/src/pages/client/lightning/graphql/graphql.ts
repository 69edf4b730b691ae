import { CachedSource } from "../../data/cached-source.ts";
import { request } from "../../data/http.ts";
import { wireAdapter } from "../../data/wire-adapter.ts";

/** A query as `gql` returns it; components treat it as opaque. */
interface Document {
  readonly source: string;
}

interface GraphqlConfig {
  readonly query?: Document;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

export function gql(
  parts: TemplateStringsArray,
  ...values: readonly (string | Document)[]
): Document {
  const text = (value: string | Document | undefined): string =>
    typeof value === "object" ? value.source : (value ?? "");
  return Object.freeze({
    source: parts.map((part, index) => part + text(values[index])).join("")
  });
}

function body({ query, variables, operationName }: GraphqlConfig): object {
  return { query: query?.source, variables: variables ?? {}, operationName };
}

/** A request that fails as a whole is reported like an error of the answer. */
async function send(config: GraphqlConfig): Promise<Answer> {
  try {
    const answer = await request<Answer>("POST", "/graphql", body(config));
    return answer.errors && answer.errors.length > 0 ? answer : { data: answer.data };
  } catch (error) {
    const failure = error as { body?: { message?: string }; status?: number };
    return {
      errors: [{ message: failure.body?.message ?? String(error), status: failure.status }]
    };
  }
}

const source = new CachedSource<GraphqlConfig, Answer>({
  key: (config) => config.query && JSON.stringify(body(config)),
  load: send,
  concerns: (answer, change) => mentions(answer.data, change)
});

/** Whether an answer holds one of the records: looked for as `Id` values. */
function mentions(value: unknown, change: ReadonlySet<string>): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    key === "Id" && typeof inner === "string"
      ? change.has(inner.slice(0, 15))
      : mentions(inner, change)
  );
}

export const graphql = wireAdapter(source, (answer, error, refresh) => ({
  data: answer?.data ?? undefined,
  errors: answer?.errors ?? (error === undefined ? undefined : [error]),
  refresh
}));

/** Sends a mutation at once; never cached. */
export function executeMutation(config: GraphqlConfig): Promise<Answer> {
  return send(config);
}

export function refreshGraphQL(result: { refresh?(): Promise<void> }): Promise<void> {
  return result.refresh?.() ?? Promise.resolve();
}
