import type { FieldValue } from "../../../org.ts";
import type { Interview } from "../running/interview.ts";
import { scalar } from "./flow-value.ts";
import { readReference } from "./read-reference.ts";

const REFERENCE = /\{!([^{}]+)\}/g;

/** A text with its `{!references}` replaced; blank values leave nothing. */
export function mergeText(interview: Interview, text: string): string {
  return text.replace(REFERENCE, (_, reference: string) =>
    shown(scalar(readReference(interview, reference.trim())))
  );
}

/** The references in a text. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, reference = ""]) => reference.trim());
}

function shown(value: FieldValue): string {
  return value === null ? "" : String(value);
}
