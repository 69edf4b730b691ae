/** `noAccess`: ask for a permission; `offline`: nothing reached the org; `duplicate`: a unique value exists already. */
export type ErrorKind = "noAccess" | "offline" | "duplicate" | "other";

export interface ErrorMessage {
  readonly message: string;
  readonly kind: ErrorKind;
  /** Alias of the GraphQL operation that failed. */
  readonly operation?: string;
  /** API name of the field at fault. */
  readonly field?: string;
}

type Json = Readonly<Record<string, unknown>>;

const NO_ACCESS =
  /INSUFFICIENT_ACCESS|INVALID_FIELD_FOR_INSERT_UPDATE|FieldUndefined|Cannot query field|insufficient access|do(?:es)?n[’']t have access/iu;
const DUPLICATE = /DUPLICATE_VALUE|DUPLICATE_EXTERNAL_ID|duplicate value/iu;
const OFFLINE = /Failed to fetch|NetworkError|network request failed|Load failed/iu;

/**
 * Every error of a wire adapter, a UI API call, a GraphQL query or a mutation, as messages without repeats.
 * Takes GraphQL `errors`, UI API `error` (with `body.output.fieldErrors`), REST error lists, thrown errors and text.
 */
export function errorMessages(error: unknown): ErrorMessage[] {
  const messages = collect(error);
  const keys = messages.map(({ message, operation, field }) =>
    [message, operation, field].join("\n")
  );
  return messages.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function collect(error: unknown): ErrorMessage[] {
  if (error === undefined || error === null) return [];
  if (Array.isArray(error)) return error.flatMap(collect);
  if (typeof error !== "object") return [messageOf(String(error), {})];
  const { body, errors, output } = error as Json;
  if (Array.isArray(errors) && errors.length > 0) return collect(errors);
  if (output && typeof output === "object") {
    const specific = ofOutput(output as Json);
    if (specific.length > 0) return specific;
  }
  if (body) return collect(withStatus(body, error as Json));
  return [ofEntry(error as Json)];
}

function withStatus(body: unknown, response: Json): unknown {
  if (typeof body === "string") return { message: body, status: response.status };
  return Array.isArray(body) ? body : { status: response.status, ...(body as Json) };
}

function ofOutput(output: Json): ErrorMessage[] {
  const fieldErrors = Object.entries((output.fieldErrors ?? {}) as Json).flatMap(
    ([field, entries]) => collect(entries).map((entry) => ({ ...entry, field }))
  );
  return [...fieldErrors, ...collect(output.errors ?? [])];
}

function ofEntry(entry: Json): ErrorMessage {
  const extensions = (entry.extensions ?? {}) as Json;
  const code = text(
    extensions.errorCode ??
      extensions.statusCode ??
      extensions.code ??
      entry.errorCode ??
      entry.statusCode
  );
  const path = (entry.path ?? entry.paths ?? []) as readonly unknown[];
  const operation = path[0] === "uiapi" && path[1] !== "query" ? text(path[1]) : undefined;
  const field = fieldOf(extensions) ?? fieldOf(entry);
  const message = text(entry.message) ?? code ?? "";
  return messageOf(message, { code, operation, field, forbidden: entry.status === 403 });
}

function fieldOf(entry: Json): string | undefined {
  const fields = entry.fields;
  return text(entry.field ?? (Array.isArray(fields) ? fields[0] : undefined));
}

interface Details {
  readonly code?: string | undefined;
  readonly operation?: string | undefined;
  readonly field?: string | undefined;
  readonly forbidden?: boolean;
}

function messageOf(message: string, { code, operation, field, forbidden }: Details): ErrorMessage {
  return {
    message,
    kind: forbidden ? "noAccess" : kindOf(`${code ?? ""} ${message}`),
    ...(operation ? { operation } : {}),
    ...(field ? { field } : {})
  };
}

function kindOf(words: string): ErrorKind {
  if (NO_ACCESS.test(words)) return "noAccess";
  if (DUPLICATE.test(words)) return "duplicate";
  return OFFLINE.test(words) ? "offline" : "other";
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
