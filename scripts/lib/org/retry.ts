/** Statuses that say "try again", and nothing was done (Salesforce's REST error reference). */
const transientCodes = new Set([
  "ERROR_HTTP_420",
  "ERROR_HTTP_429",
  "ERROR_HTTP_500",
  "ERROR_HTTP_502",
  "ERROR_HTTP_503",
  "ERROR_HTTP_504",
  "REQUEST_LIMIT_EXCEEDED_TEMPORARILY",
  "SERVER_UNAVAILABLE",
  "UNABLE_TO_LOCK_ROW"
]);

const connectionCodes = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT"
]);

/** Whether a repeated call may succeed. */
export function isTransient(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, errorCode } = cause as { code?: string; errorCode?: string };
    if (connectionCodes.has(code ?? "") || transientCodes.has(errorCode ?? "")) return true;
    if (cause.message === "fetch failed") return true;
  }
  return false;
}

/**
 * Repeats `work` after transient failures, waiting 0.5 s, doubling. jsforce never repeats POST and PATCH, so
 * every write goes through here; only work that is safe to repeat may (an upsert by external id, a delete by
 * id, a query).
 */
export async function retry<T>(work: () => PromiseLike<T>, tries = 5, firstWait = 500): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, firstWait * 2 ** (attempt - 1)));
    }
  }
}
