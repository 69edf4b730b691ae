import type { Connection } from "jsforce";

export interface Sent {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
}

/** A connection that answers queries and posts with what the test gives, and remembers what was sent. */
export function stubConnection(answers: {
  readonly query?: (soql: string) => readonly object[];
  /** Throws what a refused or a lost call throws. */
  readonly post?: (body: { readonly records: readonly object[] }, call: number) => object;
}): { connection: Connection; sent: Sent[] } {
  const sent: Sent[] = [];
  const query = async (soql: string): Promise<object> => {
    sent.push({ method: "GET", path: soql });
    return { records: answers.query?.(soql) ?? [] };
  };
  const requestPost = async (path: string, body: { records: object[] }): Promise<object> => {
    sent.push({ method: "POST", path, body });
    const call = sent.filter(({ method }) => method === "POST").length;
    return answers.post?.(body, call) ?? {};
  };
  return { connection: { query, requestPost } as unknown as Connection, sent };
}
