import type { Connection } from "jsforce";
import type { ReportFile } from "../counter/read-report.ts";
import type { CounterRow } from "../counter/report.ts";
import { upsertAll, upsertChunk } from "../org/upsert.ts";
import type { Progress } from "../output/progress.ts";
import type { AccountRef, Institutions } from "./institutions.ts";
import { productsByPlatform } from "./products.ts";
import { removeReplaced } from "./replaced-months.ts";
import { usageLoad, loadExternalId } from "./usage-load.ts";
import { usageMonths } from "./usage-month.ts";

/** A part of a file that belongs to one account: the whole file, or a consortium member's rows. */
export interface UsagePart {
  readonly file: ReportFile;
  readonly account: AccountRef;
  readonly rows: readonly CounterRow[];
}

/** What became of one part. */
export interface UsageOutcome {
  readonly loadId: string | null;
  readonly created: number;
  readonly updated: number;
  /** Months of an earlier load that the file no longer holds. */
  readonly removed: number;
}

/** Finds the account of every part of the files, so that an unknown one stops all before anything is sent. */
export async function partsOf(
  files: readonly ReportFile[],
  institutions: Institutions,
  accountOption?: string
): Promise<UsagePart[]> {
  const parts: UsagePart[] = [];
  for (const file of files) {
    const byInstitution = Map.groupBy(file.report.rows, (row) => row.institution ?? "");
    if (byInstitution.size === 0) byInstitution.set("", []);
    for (const [institution, rows] of byInstitution) {
      const account = accountOption
        ? await institutions.byOption(accountOption)
        : institution === "" || institution === file.report.header.institutionName
          ? await institutions.ofHeader(file)
          : await institutions.ofRow(institution, file.path);
      parts.push({ file, account, rows });
    }
  }
  return parts;
}

/**
 * Loads one part. Safe to repeat and to interrupt: every write is an upsert by external id, and the load's
 * `Loaded_On__c` is set only when all of it is in.
 */
export async function importPart(
  connection: Connection,
  part: UsagePart,
  now: Date,
  progress: Progress
): Promise<UsageOutcome> {
  const { file, account, rows } = part;
  const load = usageLoad(part);
  const [result] = await upsertChunk(connection, "Usage_Load__c", loadExternalId, [load]);
  const loadId = result?.id ?? null;
  if (!result?.success || !loadId) throw new Error(result?.errors[0]?.message ?? file.path);
  const products = await productsByPlatform(connection, rows);
  const { header } = file.report;
  const months = usageMonths(rows, { accountId: account.id, loadId, header, products });
  const counts = await upsertAll(
    connection,
    "Usage_Month__c",
    "Usage_External_Id__c",
    months,
    (done) => progress.update(file.name, done, months.length)
  );
  const removed = await removeReplaced(connection, part, loadId);
  const finished = { ...load, Loaded_On__c: now.toISOString() };
  await upsertChunk(connection, "Usage_Load__c", loadExternalId, [finished]);
  return { loadId, ...counts, removed };
}
