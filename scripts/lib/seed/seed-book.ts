import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import type { Progress } from "../output/progress.ts";
import type { Book, BookRow, BookStep } from "./book.ts";
import { resolveValue, type ExpressionContext } from "./expressions.ts";
import { waves } from "./waves.ts";
import { insertAll, updateAll, type WritableRecord } from "./write-rows.ts";

export interface StepOutcome {
  readonly object: string;
  readonly file: string;
  readonly inserted: number;
  readonly updated: number;
}

/** A row ready to send, with the key that finds it again. */
interface ReadyRow {
  readonly referenceId: string | undefined;
  readonly key: string;
  readonly record: WritableRecord;
}

/** Who and when the book is written for. */
export type SeedContext = Pick<ExpressionContext, "today" | "owner" | "contributor">;

/** Writes the steps in order. Rows are found again by their keys, so a second or a resumed run doubles nothing. */
export async function seedBook(
  connection: Connection,
  book: Book,
  context: SeedContext,
  progress: Progress
): Promise<StepOutcome[]> {
  const references = new Map<string, string>();
  const outcomes: StepOutcome[] = [];
  for (const [index, step] of book.steps.entries()) {
    progress.update(`${step.object} (${step.file})`, index, book.steps.length);
    let [inserted, updated] = [0, 0];
    for (const wave of waves(step.rows)) {
      const rows = wave.map((row) => ready(row, step, { ...context, references }));
      const written = await writeRows(connection, step, rows, references);
      inserted += written.inserted;
      updated += written.updated;
    }
    outcomes.push({ object: step.object, file: step.file, inserted, updated });
  }
  return outcomes;
}

function ready(row: BookRow, step: BookStep, context: ExpressionContext): ReadyRow {
  const record = Object.fromEntries(
    Object.entries(row.values).map(([field, value]) => [field, resolveValue(value, context)])
  );
  return { referenceId: row.referenceId, key: String(record[step.externalKey] ?? ""), record };
}

async function writeRows(
  connection: Connection,
  step: BookStep,
  rows: readonly ReadyRow[],
  references: Map<string, string>
): Promise<{ inserted: number; updated: number }> {
  const { object, when } = step;
  const find = (): Promise<Map<string, FoundRow>> => findRows(connection, step, rows);
  let found = await find();
  let inserted = 0;
  if (when === "missing" || when === "always") {
    const missing = (): ReadyRow[] => rows.filter(({ key }) => !found.has(key));
    inserted = missing().length;
    await insertAll(connection, object, async () => {
      found = await find();
      return missing().map(({ record }) => record);
    });
  }
  const existing = rows.flatMap((row) => {
    const foundRow = found.get(row.key);
    return foundRow && mayUpdate(step, foundRow) ? [{ Id: foundRow.Id, ...row.record }] : [];
  });
  await updateAll(connection, object, existing);
  if (inserted > 0) found = await find();
  for (const { referenceId, key } of rows) {
    const id = found.get(key)?.Id;
    if (referenceId !== undefined && id !== undefined) references.set(referenceId, id);
  }
  return { inserted, updated: existing.length };
}

type FoundRow = Readonly<Record<string, unknown>> & { readonly Id: string };

function mayUpdate({ when }: BookStep, row: FoundRow): boolean {
  if (when === "missing") return false;
  if (when === "always") return true;
  return Object.entries(when).every(([field, values]) => values.includes(String(row[field])));
}

/** Rows of the org by key (text compared as the org compares it: without case). */
async function findRows(
  connection: Connection,
  { object, externalKey, when }: BookStep,
  rows: readonly ReadyRow[]
): Promise<Map<string, FoundRow>> {
  const fields = ["Id", externalKey, ...(typeof when === "string" ? [] : Object.keys(when))];
  const byLowerKey = new Map(rows.map(({ key }) => [key.toLowerCase(), key]));
  const found = new Map<string, FoundRow>();
  for (let start = 0; start < rows.length; start += 100) {
    const keys = rows.slice(start, start + 100).map(({ key }) => quote(key));
    const soql = `SELECT ${fields.join(", ")} FROM ${object} WHERE ${externalKey} IN (${keys.join(", ")})`;
    for (const row of await query<FoundRow>(connection, soql)) {
      const key = byLowerKey.get(String(row[externalKey]).toLowerCase());
      if (key !== undefined) found.set(key, row);
    }
  }
  return found;
}
