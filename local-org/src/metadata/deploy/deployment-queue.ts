import { SalesforceError } from "../../errors.ts";
import type { Session } from "../../org.ts";
import type { Deployments } from "../metadata.ts";
import type { DeployOptions } from "./deploy-options.ts";
import type { DeployDetails, DeployResult } from "./deploy-result.ts";
import type { DeploymentStore } from "./deployment-store.ts";
import { requireMetadataPermission } from "./require-permission.ts";

/** What running one deployment came to. */
export interface DeployRun {
  readonly details: DeployDetails;
  /** Whether anything was (or, checking only, would be) kept. */
  readonly applied: boolean;
}

export interface DeploymentQueueOptions {
  readonly store: DeploymentStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly userName: (userId: string) => string;
  /** Runs one deployment; `finish` stores its result in the same transaction as its changes. */
  run(
    userId: string,
    zip: Uint8Array,
    options: DeployOptions,
    finish: (run: DeployRun) => void
  ): Promise<void>;
}

/** Deployments one after the other, in order of arrival. */
export class DeploymentQueue implements Deployments {
  readonly #options: DeploymentQueueOptions;
  #last: Promise<void> = Promise.resolve();

  constructor(options: DeploymentQueueOptions) {
    this.#options = options;
    for (const result of options.store.unfinished())
      this.#fail(result, "The local org stopped during this deployment: nothing of it was kept");
  }

  start(session: Session, zip: Uint8Array, options: DeployOptions): string {
    requireMetadataPermission(session);
    const { store } = this.#options;
    const result = this.#pending(session, options);
    store.insert(options, result, zip);
    this.#last = this.#last.then(() => this.#execute(result.id, session.userId));
    return result.id;
  }

  startValidated(session: Session, validationId: string): string {
    const { options, result, zip } = this.#options.store.get(validationId);
    if (!options.checkOnly || !result.success)
      throw new SalesforceError(
        "INVALID_ID_FIELD",
        `The deployment ${validationId} is not a successful validation: validate again, then quick deploy`
      );
    return this.start(session, zip, { ...options, checkOnly: false });
  }

  result(id: string, details: boolean): DeployResult {
    const { result } = this.#options.store.get(id);
    return details ? result : { ...result, details: undefined };
  }

  cancel(session: Session, id: string): DeployResult {
    requireMetadataPermission(session);
    const { store } = this.#options;
    const { result } = store.get(id);
    if (result.done) throw new SalesforceError("INVALID_ID_FIELD", "Deployment already completed");
    const canceled: DeployResult = {
      ...result,
      status: "Canceled",
      done: true,
      success: false,
      canceledBy: session.userId,
      canceledByName: this.#options.userName(session.userId),
      completedDate: this.#instant()
    };
    store.update(canceled);
    return canceled;
  }

  idle(): Promise<void> {
    return this.#last;
  }

  async #execute(id: string, userId: string): Promise<void> {
    const { store } = this.#options;
    const { options, result, zip } = store.get(id);
    if (result.done) return;
    const started: DeployResult = { ...result, status: "InProgress", startDate: this.#instant() };
    store.update(started);
    try {
      await this.#options.run(userId, zip, options, (run) => {
        const { result: latest } = store.get(id);
        if (latest.status === "Canceled") throw new Error("Canceled while under way");
        store.update(finished(started, run, this.#instant()));
      });
    } catch (error) {
      if (store.get(id).result.status === "Canceled") return;
      this.#fail(started, error instanceof Error ? error.message : String(error));
    }
  }

  #fail(result: DeployResult, errorMessage: string): void {
    this.#options.store.update({
      ...result,
      status: "Failed",
      done: true,
      success: false,
      errorStatusCode: "UNKNOWN_EXCEPTION",
      errorMessage,
      completedDate: this.#instant()
    });
  }

  #pending({ userId }: Session, options: DeployOptions): DeployResult {
    const instant = this.#instant();
    return {
      id: this.#options.newId(),
      status: "Pending",
      done: false,
      success: false,
      checkOnly: options.checkOnly,
      ignoreWarnings: options.ignoreWarnings,
      rollbackOnError: options.rollbackOnError,
      runTestsEnabled: false,
      createdBy: userId,
      createdByName: this.#options.userName(userId),
      createdDate: instant,
      lastModifiedDate: instant,
      numberComponentErrors: 0,
      numberComponentsDeployed: 0,
      numberComponentsTotal: 0,
      numberTestErrors: 0,
      numberTestsCompleted: 0,
      numberTestsTotal: 0
    };
  }

  #instant(): string {
    return this.#options.now().toISOString();
  }
}

function finished(result: DeployResult, run: DeployRun, instant: string): DeployResult {
  const errors = run.details.componentFailures.length;
  const deployed = run.details.componentSuccesses.filter(
    (each) => each.componentType !== ""
  ).length;
  const status = errors === 0 ? "Succeeded" : run.applied ? "SucceededPartial" : "Failed";
  return {
    ...result,
    status,
    done: true,
    success: errors === 0,
    completedDate: instant,
    lastModifiedDate: instant,
    numberComponentErrors: errors,
    numberComponentsDeployed: deployed,
    numberComponentsTotal: deployed + errors,
    details: run.details
  };
}
