import { SalesforceError } from "../../../errors.ts";
import type { RecordError } from "../../../org.ts";

/** A record that the org did not save. */
export class OperationFailure extends SalesforceError {
  constructor({ statusCode, message, fields }: RecordError) {
    super(statusCode, message, { fields });
    this.name = "OperationFailure";
  }
}
