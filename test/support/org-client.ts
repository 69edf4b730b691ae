import { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";

/** A jsforce connection as one of the org's users (`admin`, `manager`, `director`, `contributor`, `colleague`). */
export function clientOf(org: LocalOrgProcess, user = "admin"): Connection {
  return new Connection({ instanceUrl: org.url, accessToken: org.tokenOf(user), version: "66.0" });
}

export async function queryRows<T extends object>(client: Connection, soql: string): Promise<T[]> {
  const { records } = await client.query(soql);
  return records as unknown as T[];
}

/** A GraphQL request through plain HTTP, as the platform documents it. */
export async function graphql<T>(client: Connection, query: string): Promise<T> {
  const reply = await client.requestPost<{ data: T; errors: unknown[] }>("/graphql", { query });
  if (reply.errors.length > 0) throw new Error(JSON.stringify(reply.errors));
  return reply.data;
}
