import type { Org, Session } from "../org.ts";
import type { ApiUsage } from "./api-usage.ts";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** One REST call, whether it came alone or inside a composite request. */
export interface Call {
  readonly org: Org;
  readonly usage: ApiUsage;
  readonly session: Session;
  /** Values of the `:name` parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  /** Sent as JSON; absent: no content. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A REST resource below `/services/data/vNN`. Handlers are synchronous, so that a composite request
 * can run several in one transaction.
 */
export interface Resource {
  readonly method: Method;
  /** `/sobjects/:object/:id` */
  readonly path: string;
  /** One line for SUPPORTED.md. */
  readonly description: string;
  handle(call: Call): Reply;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const noContent: Reply = { status: 204 };
