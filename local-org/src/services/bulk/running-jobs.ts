import { setTimeout } from "node:timers/promises";

/** How long a request waits for its job, so that small ones are answered as complete. */
const PATIENCE_MS = 2_500;

/** Jobs under way in this process. */
export class RunningJobs {
  readonly #running = new Set<Promise<void>>();
  readonly #stop = new AbortController();

  /** Aborted when the org closes: jobs then end after their current chunk. */
  readonly stopping = this.#stop.signal;

  /** Starts work and waits for it a little. */
  async start(work: () => Promise<void>): Promise<void> {
    const run = work().finally(() => this.#running.delete(run));
    this.#running.add(run);
    const timer = new AbortController();
    const patience = setTimeout(PATIENCE_MS, undefined, { signal: timer.signal, ref: false });
    await Promise.race([run, patience.catch(() => undefined)]);
    timer.abort();
  }

  /** Ends what is under way and resolves when nothing is. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#running);
  }
}
