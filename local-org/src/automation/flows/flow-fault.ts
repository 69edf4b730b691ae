import type { RecordError } from "../../org.ts";

/** What keeps a flow from going on. `errors` are those of the records it tried to change. */
export class FlowFault extends Error {
  readonly errors: readonly RecordError[];

  constructor(message: string, errors: readonly RecordError[] = []) {
    super(message);
    this.name = "FlowFault";
    this.errors = errors;
  }
}

/** How the platform tells a person that a flow broke down. */
export function flowFailed(label: string, fault: string): RecordError {
  return {
    statusCode: "CANNOT_EXECUTE_FLOW_TRIGGER",
    message:
      `We can't save this record because the “${label}” process failed. Give your Salesforce ` +
      `admin these details. ${fault}`,
    fields: []
  };
}

/** The sentence about the element that failed, as `$Flow.FaultMessage` holds it. */
export function faultSentence(tried: string, errors: readonly RecordError[]): string {
  const details = errors.map(({ statusCode, message }) => `${statusCode}: ${message}`).join(", ");
  return `This error occurred when the flow tried to ${tried}: ${details}.`;
}
