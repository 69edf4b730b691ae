export interface Question {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below `/services/data/v66.0`, or a whole path. */
  readonly path: string;
  /** An object goes as JSON, a text as it is. */
  readonly body?: object | string;
  readonly contentType?: string;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

export type Row = Readonly<Record<string, unknown>> & { readonly Id: string };

const DATA = "/services/data/v66.0";

/** One signed-in user who asks the org over plain HTTP. */
export class Asker {
  readonly #url: string;
  readonly #token: string;
  readonly userId: string;

  constructor(url: string, token: string, userId: string) {
    this.#url = url;
    this.#token = token;
    this.userId = userId;
  }

  get token(): string {
    return this.#token;
  }

  async ask({ method, path, body, contentType }: Question): Promise<Reply> {
    const address = path.startsWith("/services/") ? path : DATA + path;
    const type = contentType ?? (typeof body === "string" ? "text/csv" : "application/json");
    const reply = await fetch(this.#url + address, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { "content-type": type }),
        ...(path.startsWith("/services/Soap") ? { SOAPAction: '""' } : {})
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) })
    });
    return { status: reply.status, text: await reply.text() };
  }

  /** Rows of a query that must be accepted. */
  async rows(soql: string): Promise<readonly Row[]> {
    const { status, text } = await this.ask(soqlQuestion(soql));
    if (status !== 200) throw new Error(`${soql}: ${text}`);
    return (JSON.parse(text) as { records: Row[] }).records;
  }
}

export const soqlQuestion = (soql: string, resource = "query"): Question => ({
  method: "GET",
  path: `/${resource}?q=${encodeURIComponent(soql)}`
});

export const graphqlQuestion = (query: string): Question => ({
  method: "POST",
  path: "/graphql",
  body: { query }
});
