import type { Session } from "../org.ts";
import type { Components } from "./component.ts";
import type { DeployOptions } from "./deploy/deploy-options.ts";
import type { DeployResult } from "./deploy/deploy-result.ts";
import type { Schema } from "./schema.ts";

/** The org's metadata: what was deployed, the schema made of it, and the way to change it. */
export interface Metadata {
  /** Replaced whole by each deploy. */
  schema(): Schema;
  components(): Components;
  readonly deployments: Deployments;
}

/** Deployments of one org; they and their results are kept in the database. */
export interface Deployments {
  /**
   * Takes a zip and answers with the id of its deployment, which then runs on its own.
   * Throws SalesforceError INSUFFICIENT_ACCESS unless the user may modify metadata.
   */
  start(session: Session, zip: Uint8Array, options: DeployOptions): string;
  /** Deploys again, without checks, what an earlier validation found sound. */
  startValidated(session: Session, validationId: string): string;
  /** Throws SalesforceError INVALID_CROSS_REFERENCE_KEY for an unknown id. */
  result(id: string, details: boolean): DeployResult;
  cancel(session: Session, id: string): DeployResult;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}
