import { SalesforceError } from "../../errors.ts";
import type { FileProperties } from "../../metadata/retrieve/file-properties.ts";

/** The Metadata API's `RetrieveResult`; `zipFile` is base64. */
export interface RetrieveResult {
  readonly done: true;
  readonly fileProperties: readonly FileProperties[];
  readonly id: string;
  readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
  readonly status: "Succeeded";
  readonly success: true;
  readonly zipFile: string;
}

const mostKept = 20;

/** The last retrievals of this run; they need not outlive it. */
export class RetrieveResults {
  readonly #results = new Map<string, RetrieveResult>();

  keep(result: RetrieveResult): void {
    this.#results.set(result.id, result);
    const oldest = this.#results.keys().next().value;
    if (this.#results.size > mostKept && oldest !== undefined) this.#results.delete(oldest);
  }

  /** Throws INVALID_CROSS_REFERENCE_KEY for an unknown id. */
  get(id: string): RetrieveResult {
    const result = this.#results.get(id);
    if (result) return result;
    throw new SalesforceError("INVALID_CROSS_REFERENCE_KEY", `invalid cross reference id: ${id}`);
  }
}
