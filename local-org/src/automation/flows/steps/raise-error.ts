import type { RecordError } from "../../../org.ts";
import type { CustomError } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { mergeText } from "../values/merge-text.ts";

/** The messages of a custom error element, on the record or at one of its fields, as a rule shows its own. */
export function customErrors(
  interview: Interview,
  { customErrorMessages }: CustomError
): RecordError[] {
  return customErrorMessages.map(({ errorMessage, fieldSelection, isFieldError }) => ({
    statusCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
    message: mergeText(interview, errorMessage),
    fields: isFieldError && fieldSelection ? [fieldSelection] : []
  }));
}
