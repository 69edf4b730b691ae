import { SalesforceError } from "../../errors.ts";

/** Bodies of the subrequests answered so far, by reference id; failed ones are absent. */
export type Answers = ReadonlyMap<string, unknown>;

const REFERENCE = /@\{([^}]+)\}/g;
const WHOLE_REFERENCE = /^@\{([^}]+)\}$/;

/**
 * Puts earlier answers where `@{ref.path}` stands, in a text or anywhere inside a JSON value.
 * A text that is one reference takes the answer's own type.
 * @throws SalesforceError PROCESSING_HALTED where a reference leads nowhere
 */
export function resolveReferences(value: unknown, answers: Answers): unknown {
  if (typeof value === "string") return resolveText(value, answers);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, answers));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, resolveReferences(item, answers)])
  );
}

function resolveText(text: string, answers: Answers): unknown {
  const whole = WHOLE_REFERENCE.exec(text)?.[1];
  if (whole !== undefined) return lookUp(whole, answers);
  return text.replace(REFERENCE, (_match, path: string) => String(lookUp(path, answers)));
}

/** `NewAccount.id`, `Found.records[0].Id`; names are compared without case, as on the platform. */
function lookUp(path: string, answers: Answers): unknown {
  const [reference = "", ...steps] = path.split(/[.[\]]+/).filter((step) => step !== "");
  let value = answers.get(reference);
  for (const step of steps) value = child(value, step);
  if (value !== undefined && value !== null) return value;
  throw new SalesforceError(
    "PROCESSING_HALTED",
    `Invalid reference specified. No value for ${path} found in ${reference}`
  );
}

function child(value: unknown, step: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value);
  const exact = entries.find(([name]) => name === step);
  return (exact ?? entries.find(([name]) => name.toLowerCase() === step.toLowerCase()))?.[1];
}
