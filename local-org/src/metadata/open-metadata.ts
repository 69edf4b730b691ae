import type { Database } from "better-sqlite3";
import type { Schema } from "./schema.ts";

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
  /** Called inside the deploying transaction, after tables and permission rows are in step. */
  afterChange?(schema: Schema): void;
}
