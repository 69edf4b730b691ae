import { context } from "./context.ts";

/** A failed request in the shape that Lightning Data Service gives its errors. */
export interface FetchFailure {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly errorType: "fetchResponse";
  readonly body: FailureBody | readonly FailureBody[];
}

export interface FieldFailure {
  readonly field: string | null;
  readonly message: string;
}

export interface FailureBody {
  readonly message: string;
  readonly errorCode?: string;
  readonly statusCode?: number;
  readonly output?: {
    readonly errors: readonly FieldFailure[];
    readonly fieldErrors: Readonly<Record<string, readonly FieldFailure[]>>;
  };
}

export const apiRoot = `/services/data/v${context?.apiVersion}`;

/**
 * Calls a Salesforce API of the org (`/ui-api/…`) or a page address (`/lightning/…`).
 * Rejects with a FetchFailure; an ended session leads to the sign-in page.
 */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {}
): Promise<T> {
  const address = path.startsWith("/lightning/") ? path : apiRoot + path;
  const response = await fetch(address, {
    method,
    headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body)
  }).catch((error: Error) => Promise.reject(failure(0, "", { message: error.message })));
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  if (response.status === 401) askToSignIn();
  throw failure(response.status, response.statusText, answer ?? { message: response.statusText });
}

function askToSignIn(): void {
  const here = encodeURIComponent(location.pathname + location.search);
  location.assign(`/lightning/sign-in?retURL=${here}`);
}

function failure(status: number, statusText: string, answer: FailureBody | FailureBody[]): FetchFailure {
  const body = Array.isArray(answer) ? (answer[0] ?? { message: statusText }) : answer;
  return { ok: false, status, statusText, errorType: "fetchResponse", body };
}
