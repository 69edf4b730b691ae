/** Ends a whole job as Failed, with the message that the API shows: `InvalidBatch : …`. */
export class JobFailure extends Error {
  constructor(code: string, message: string) {
    super(`${code} : ${message}`);
    this.name = "JobFailure";
  }
}
