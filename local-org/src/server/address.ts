import type { IncomingMessage } from "node:http";

/**
 * The address routed on: repeated leading slashes collapse (sf stores the instance URL with a trailing
 * slash), and `POST …?_HttpMethod=PATCH` counts as PATCH, as the REST API documents.
 */
export function routedAddress(request: IncomingMessage): string {
  const address = (request.url ?? "/").replace(/^\/{2,}/, "/");
  const override = /[?&]_HttpMethod=(PATCH|DELETE|PUT|GET)\b/i.exec(address)?.[1];
  if (override !== undefined && request.method === "POST") request.method = override.toUpperCase();
  return address;
}
