import type { Database } from "better-sqlite3";
import { SalesforceError } from "../../errors.ts";
import type { DeployOptions } from "./deploy-options.ts";
import type { DeployResult } from "./deploy-result.ts";

const table = `
  CREATE TABLE IF NOT EXISTS "_metadata_deployment" (
    "id" TEXT PRIMARY KEY, "options" TEXT NOT NULL, "result" TEXT NOT NULL, "zip" BLOB NOT NULL);
`;

interface Deployment {
  readonly options: DeployOptions;
  readonly result: DeployResult;
  readonly zip: Uint8Array;
}

/** Deployments with their results, so that a status survives a restart. */
export class DeploymentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.exec(table);
  }

  insert(options: DeployOptions, result: DeployResult, zip: Uint8Array): void {
    this.#database
      .prepare(`INSERT INTO "_metadata_deployment" VALUES (?, ?, ?, ?)`)
      .run(result.id, JSON.stringify(options), JSON.stringify(result), Buffer.from(zip));
  }

  update(result: DeployResult): void {
    this.#database
      .prepare(`UPDATE "_metadata_deployment" SET "result" = ? WHERE "id" = ?`)
      .run(JSON.stringify(result), result.id);
  }

  /** By 15- or 18-character id. Throws INVALID_CROSS_REFERENCE_KEY where there is none. */
  get(id: string): Deployment {
    const row = this.#database
      .prepare(`SELECT * FROM "_metadata_deployment" WHERE substr("id", 1, 15) = substr(?, 1, 15)`)
      .get(id) as { options: string; result: string; zip: Uint8Array } | undefined;
    if (!row)
      throw new SalesforceError(
        "INVALID_CROSS_REFERENCE_KEY",
        `invalid cross reference id: ${id}`,
        {
          status: 404
        }
      );
    return {
      options: JSON.parse(row.options) as DeployOptions,
      result: JSON.parse(row.result) as DeployResult,
      zip: row.zip
    };
  }

  /** Results of deployments that a stopped process left unfinished. */
  unfinished(): readonly DeployResult[] {
    const rows = this.#database
      .prepare(`SELECT "result" FROM "_metadata_deployment" WHERE "result" ->> '$.done' = 0`)
      .pluck()
      .all() as string[];
    return rows.map((row) => JSON.parse(row) as DeployResult);
  }
}
