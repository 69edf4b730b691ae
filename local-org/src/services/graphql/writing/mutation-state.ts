import type { RecordError } from "../../../org.ts";

/** One error of an operation, with the operation's key in the response. */
export interface OperationError {
  readonly key: string;
  readonly error: RecordError;
}

/** How far the operations of one mutation have come. */
export class MutationState {
  allOrNone = true;
  /** Errors of an operation after its first, which is thrown. */
  readonly furtherErrors: OperationError[] = [];
  readonly #ids = new Map<string, string>();
  readonly #failed = new Set<string>();

  /** The whole mutation must be undone. */
  get mustRollBack(): boolean {
    return this.allOrNone && this.#failed.size > 0;
  }

  succeeded(key: string, id: string): void {
    this.#ids.set(key, id);
  }

  failed(key: string): void {
    this.#failed.add(key);
  }

  /** The id that an earlier operation made or deleted. */
  idOf(key: string): string | undefined {
    return this.#ids.get(key);
  }
}
