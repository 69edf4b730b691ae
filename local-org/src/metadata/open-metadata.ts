import type { Database } from "better-sqlite3";
import { DeploymentQueue } from "./deploy/deployment-queue.ts";
import { DeploymentStore } from "./deploy/deployment-store.ts";
import { workOutDeployment } from "./deploy/run-deployment.ts";
import { CurrentMetadata } from "./current-metadata.ts";
import type { Metadata } from "./metadata.ts";
import type { Schema } from "./schema.ts";
import { userName } from "./rows/user-name.ts";

/** A fault that compiling a Lightning web component found; lines and columns count from 1. */
export interface BundleProblem {
  /** Path in the package, for example `lwc/priceGrid/priceGrid.js`. */
  readonly fileName: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Compiles a bundle (path in the package to content) and reports its faults. */
export type CompileBundle = (
  name: string,
  files: ReadonlyMap<string, Uint8Array>
) => readonly BundleProblem[] | Promise<readonly BundleProblem[]>;

export interface MetadataOptions {
  readonly database: Database;
  readonly now: () => Date;
  /** A fresh 18-character id for a key prefix. */
  readonly nextId: (keyPrefix: string) => string;
  /** Brings the tables in step with the schema, in the transaction under way. */
  readonly syncTables: (database: Database, schema: Schema) => void;
  readonly compileBundle?: CompileBundle;
  /** Called inside the deploying transaction, after tables and rows are in step and `schema()` is the new one. */
  readonly afterChange?: (schema: Schema) => void;
}

/** Opens the metadata kept in a database; tables and setup rows are in step with it when this returns. */
export function openMetadata(options: MetadataOptions): Metadata {
  const { database, compileBundle } = options;
  const current = new CurrentMetadata(options);
  const deployments = new DeploymentQueue({
    store: new DeploymentStore(database),
    now: options.now,
    newId: () => options.nextId("0Af"),
    userName: (userId) => userName(database, userId),
    run: async (userId, zip, deployOptions, finish) => {
      const result = await workOutDeployment({
        zip,
        options: deployOptions,
        stamp: { userId, instant: options.now().toISOString(), nextId: options.nextId },
        ground: () => current.ground(),
        ...(compileBundle ? { compileBundle } : {})
      });
      current.atomically(() => {
        if (result.plan) current.apply(result.plan, userId);
        finish(result);
      });
    }
  });
  return { schema: () => current.schema(), components: () => current.components(), deployments };
}
