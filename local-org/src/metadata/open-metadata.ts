import type { Database } from "better-sqlite3";
import { buildSchema } from "./building/build-schema.ts";
import { DeploymentQueue } from "./deploy/deployment-queue.ts";
import { DeploymentStore } from "./deploy/deployment-store.ts";
import type { Plan } from "./deploy/plan-deployment.ts";
import { workOutDeployment } from "./deploy/run-deployment.ts";
import type { Metadata } from "./metadata.ts";
import type { RowTarget } from "./rows/sync-rows.ts";
import { syncAllRows } from "./rows/sync-all-rows.ts";
import type { Schema } from "./schema.ts";
import { ComponentStore } from "./store/component-store.ts";
import { KeyPrefixStore } from "./store/key-prefix-store.ts";
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
  now(): Date;
  /** A fresh 18-character id for a key prefix. */
  nextId(keyPrefix: string): string;
  /** Brings the tables in step with the schema, in the transaction under way. */
  syncTables(database: Database, schema: Schema): void;
  readonly compileBundle?: CompileBundle;
  /** Called inside the deploying transaction, after tables and rows are in step and `schema()` is the new one. */
  afterChange?(schema: Schema): void;
}

/** Opens the metadata kept in a database; tables and setup rows are in step with it when this returns. */
export function openMetadata(options: MetadataOptions): Metadata {
  const { database } = options;
  const componentStore = new ComponentStore(database);
  const keyPrefixStore = new KeyPrefixStore(database);
  let components = componentStore.load();
  let keyPrefixes = keyPrefixStore.load();
  let schema = buildSchema(components, keyPrefixes);
  const target = (userId: string | null): RowTarget => ({
    database,
    instant: options.now().toISOString(),
    userId,
    nextId: options.nextId
  });

  database.transaction(() => {
    options.syncTables(database, schema);
    syncAllRows(target(null), components, schema);
  })();

  function apply(plan: Plan, userId: string): void {
    componentStore.save(plan.changed, plan.gone);
    keyPrefixStore.save(plan.keyPrefixes);
    ({ components, keyPrefixes, schema } = plan);
    options.syncTables(database, schema);
    syncAllRows(target(userId), components, schema);
    options.afterChange?.(schema);
  }

  /** All of the work or, should it throw, the state before. */
  function atomically(work: () => void): void {
    const before = { components, keyPrefixes, schema };
    try {
      database.transaction(work)();
    } catch (error) {
      ({ components, keyPrefixes, schema } = before);
      throw error;
    }
  }

  const deployments = new DeploymentQueue({
    store: new DeploymentStore(database),
    now: options.now,
    newId: () => options.nextId("0Af"),
    userName: (userId) => userName(database, userId),
    run: async (userId, zip, deployOptions, finish) => {
      const stamp = { userId, instant: options.now().toISOString(), nextId: options.nextId };
      const ground = () => ({ components, keyPrefixes });
      const { compileBundle } = options;
      const result = await workOutDeployment({
        ...{ zip, options: deployOptions, stamp, ground },
        ...(compileBundle ? { compileBundle } : {})
      });
      atomically(() => {
        if (result.plan) apply(result.plan, userId);
        finish(result);
      });
    }
  });

  return { schema: () => schema, components: () => components, deployments };
}
