import { SalesforceError } from "../../errors.ts";
import { checkVersion } from "../../server/api-version.ts";
import { asSalesforceError, errorBody } from "../../server/error-reply.ts";
import type { Call, Reply, Resource } from "../../server/resource.ts";

/** A request inside another one. */
export interface InnerRequest {
  readonly method: string;
  /** `/services/data/v68.0/query?q=…` */
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Match {
  readonly resource: Resource;
  readonly params: Record<string, string>;
}

/** Runs an inner request as the outer call's user; failures come back as replies, not exceptions. */
export function dispatch(outer: Call, resources: readonly Resource[], inner: InnerRequest): Reply {
  try {
    const address = addressOf(inner.url);
    checkVersion(address.pathname);
    const path = pathBelowVersion(address.pathname);
    const { resource, params } = match(resources, inner.method.toUpperCase(), path);
    const query = Object.fromEntries(address.searchParams);
    const headers = { host: outer.headers.host, ...lowerCaseNames(inner.headers ?? {}) };
    return resource.handle({ ...outer, params, query, headers, body: inner.body });
  } catch (error) {
    const failure = asSalesforceError(error);
    return { status: failure.status, body: [errorBody(failure)] };
  }
}

/** @throws SalesforceError BAD_REQUEST for an address that is none or wrongly encoded */
function addressOf(url: string): URL {
  try {
    decodeURI(url);
    return new URL(url, "http://local.entente");
  } catch {
    throw new SalesforceError("BAD_REQUEST", `${url} is not an address`);
  }
}

function pathBelowVersion(pathname: string): string {
  return pathname.replace(/^\/services\/data\/v[^/]+/, "").replace(/\/+$/, "");
}

/** The resource with the most fixed path parts wins: `/sobjects/:object/describe` before `…/:id`. */
function match(resources: readonly Resource[], method: string, path: string): Match {
  const parts = path.split("/");
  const candidates = resources
    .filter((resource) => resource.method === method)
    .map((resource) => ({ resource, params: paramsOf(resource.path.split("/"), parts) }))
    .filter((candidate): candidate is Match => candidate.params !== undefined)
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const [best] = candidates;
  if (best !== undefined) return best;
  const message = `The requested resource does not exist: ${method} ${path} in a composite request is not supported by the local org`;
  throw new SalesforceError("NOT_FOUND", message, { status: 404 });
}

function paramsOf(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (expected.startsWith(":")) params[expected.slice(1)] = decodeURIComponent(part);
    else if (expected !== part) return undefined;
  }
  return params;
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  );
}
