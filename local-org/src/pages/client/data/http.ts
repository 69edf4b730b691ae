import { context } from "./context.ts";

/** A failed request in the shape that Lightning Data Service gives its errors. */
export interface FetchFailure {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly errorType: "fetchResponse";
  readonly body: FailureBody;
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
  const response = await send(method, path, body, headers);
  const answer: unknown = response.status === 204 ? undefined : await jsonOf(response);
  if (response.ok) return answer as T;
  if (response.status === 401) askToSignIn();
  const { status, statusText } = response;
  return fail(status, (answer as FailureBody | FailureBody[]) ?? { message: statusText });
}

function send(
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>
): Promise<Response> {
  const address = path.startsWith("/lightning/") ? path : apiRoot + path;
  return fetch(address, {
    method,
    headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body)
  }).catch((error: Error) => fail(0, { message: error.message }));
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

function askToSignIn(): void {
  const here = encodeURIComponent(location.pathname + location.search);
  location.assign(`/lightning/sign-in?retURL=${here}`);
}

/** Fails as Lightning Data Service does: with a plain object. Status 0: no answer at all. */
export function fail(status: number, answer: FailureBody | readonly FailureBody[]): never {
  const [first] = Array.isArray(answer) ? (answer as readonly FailureBody[]) : [answer];
  const body = (first ?? { message: "" }) as FailureBody;
  const failure: FetchFailure = {
    ok: false,
    status,
    statusText: body.message,
    errorType: "fetchResponse",
    body
  };
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- components rely on that shape
  throw failure;
}
