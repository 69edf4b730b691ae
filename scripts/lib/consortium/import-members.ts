import type { Deal } from "c/dealModel";
import { accountKeys, matched } from "c/importAccounts";
import type { MatchedRow } from "c/importAccounts";
import { draftedRows } from "c/importRows";
import type { ImportSettings, RowProblem } from "c/importRows";
import { importSteps } from "c/importSteps";
import type { ImportSteps } from "c/importSteps";
import type { Connection } from "jsforce";
import { chunks, saveAllOrNone, type SaveEnd } from "../org/save-all-or-none.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { readAccounts, readMembers } from "./import-org.ts";
import type { ImportFile } from "./read-import-file.ts";

const message = messagesOf("consortium-import");
const OBJECT = "Deal_Member__c";
/** Times that what is left is looked up again after a lost connection. */
const TRIES = 6;

/** What a file's rows are to the org. Nothing is written while there are problems. */
export interface ImportPlan {
  readonly rows: readonly MatchedRow[];
  readonly steps: ImportSteps;
  readonly problems: readonly RowProblem[];
}

export async function planImport(
  connection: Connection,
  deal: Deal,
  { table, mapping, locale }: ImportFile,
  defaults: ImportSettings["defaults"]
): Promise<ImportPlan> {
  const { currency, start, end } = deal;
  const { drafts, problems } = draftedRows(table, mapping, {
    ...{ locale, currency, defaults, start, end }
  });
  const found = matched(drafts, await readAccounts(connection, accountKeys(drafts)));
  const steps = await stepsLeft(connection, deal, found.rows);
  const all = [...problems, ...found.problems, ...steps.problems];
  return {
    rows: found.rows,
    steps,
    problems: all.toSorted((left, right) => left.line - right.line)
  };
}

/**
 * Writes the members in all-or-none calls. A broken call is followed by another look at the org, so that the
 * same command finishes what was interrupted: no member is doubled. Throws CommandError naming refused rows.
 */
export async function writeImport(
  connection: Connection,
  deal: Deal,
  { rows, steps }: ImportPlan,
  onProgress: (done: number, total: number) => void
): Promise<void> {
  const total = steps.creates.length + steps.updates.length;
  let left = steps;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = total - left.creates.length - left.updates.length;
    const isWhole = await writeOnce(connection, deal, left, (done) =>
      onProgress(before + done, total)
    );
    if (isWhole) return;
    await new Promise((wake) => setTimeout(wake, 250 * 2 ** attempt));
    left = await stepsLeft(connection, deal, rows);
  }
  throw new CommandError(message("lostConnection"), {
    exitCode: exitCodes.refused,
    actions: [message("runAgain")]
  });
}

async function stepsLeft(
  connection: Connection,
  deal: Deal,
  rows: readonly MatchedRow[]
): Promise<ImportSteps> {
  return importSteps(rows, await readMembers(connection, deal), deal.model !== "Equal");
}

/** False where another look at the org is needed. */
async function writeOnce(
  connection: Connection,
  deal: Deal,
  { creates, updates }: ImportSteps,
  onDone: (done: number) => void
): Promise<boolean> {
  const created = creates.map((row) => ({
    row,
    fields: { Deal__c: deal.id, Member_Account__c: row.account.id, ...row.values }
  }));
  const updated = updates.map(({ id, row, values }) => ({ row, fields: { id, ...values } }));
  const calls = [
    ...chunks(created).map((chunk) => ({ kind: "create" as const, chunk })),
    ...chunks(updated).map((chunk) => ({ kind: "update" as const, chunk }))
  ];
  let done = 0;
  onDone(done);
  for (const { kind, chunk } of calls) {
    const fields = chunk.map((each) => each.fields);
    const end = await saveAllOrNone(connection, kind, OBJECT, fields);
    if (!isSaved(end, chunk)) return false;
    done += chunk.length;
    onDone(done);
  }
  return true;
}

function isSaved(end: SaveEnd, chunk: readonly { readonly row: MatchedRow }[]): boolean {
  if (end.kind !== "refused") return end.kind === "saved";
  // Somebody added the member meanwhile: it is found by the next look.
  if (end.refusals.some(({ statusCode }) => statusCode === "DUPLICATE_VALUE")) return false;
  const details = end.refusals.map(({ index, statusCode, message: reason }) => {
    const row = chunk[index]?.row;
    return { line: row?.line ?? 0, member: row?.account.title ?? "", statusCode, reason };
  });
  throw new CommandError(
    [
      message("refused", { count: details.length }),
      ...details.slice(0, 10).map((each) => message("refusedRow", each))
    ].join("\n"),
    { exitCode: exitCodes.refused, actions: [message("runAgain")], details }
  );
}
