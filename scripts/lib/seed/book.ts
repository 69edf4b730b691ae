import { existsSync, globSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../build/project-root.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("seed");

const stepSchema = z.strictObject({
  object: z.string(),
  externalKey: z.string(),
  file: z.string(),
  when: z
    .union([z.enum(["missing", "always"]), z.record(z.string(), z.array(z.string()))])
    .default("missing")
});

const rowsSchema = z.strictObject({
  records: z.array(
    z
      .object({ attributes: z.object({ type: z.string(), referenceId: z.string().optional() }) })
      .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  )
});

export type BookValue = string | number | boolean | null;

/** A row as the book writes it: references and expressions are not resolved yet. */
export interface BookRow {
  readonly referenceId?: string;
  readonly values: Readonly<Record<string, BookValue>>;
}

/**
 * One file of rows. `missing`: rows that are not in the org are inserted. `always`: and the others updated. A
 * condition (`{"Status__c": ["Draft"]}`): rows in the org whose field has one of the values are updated.
 */
export interface BookStep {
  readonly object: string;
  readonly externalKey: string;
  readonly file: string;
  readonly when: "missing" | "always" | Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly BookRow[];
}

export interface Book {
  readonly steps: readonly BookStep[];
  /** COUNTER files, loaded after the last step. */
  readonly usageFiles: readonly string[];
}

/** Reads a book by its name under `data` or by its folder. Throws CommandError (bad input) naming the file. */
export function readBook(name: string): Book {
  const folder = isAbsolute(name) || name.includes("/") ? name : join(projectRoot, "data", name);
  if (!existsSync(join(folder, "book.json"))) {
    throw new CommandError(message("noBook", { name, folder }), {
      exitCode: exitCodes.badInput,
      actions: [message("booksAre")]
    });
  }
  const steps = readJson(join(folder, "book.json"), z.array(stepSchema)).map((step) => ({
    ...step,
    rows: readJson(join(folder, step.file), rowsSchema).records.map(
      ({ attributes, ...values }) => ({
        ...(attributes.referenceId !== undefined && { referenceId: attributes.referenceId }),
        values
      })
    )
  }));
  const usageFiles = globSync("usage/*.{tsv,csv,json}", { cwd: folder }).sort();
  return { steps, usageFiles: usageFiles.map((file) => join(folder, file)) };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new CommandError(message("badFile", { file, reason }), {
      exitCode: exitCodes.badInput,
      actions: [message("mendFile")],
      cause
    });
  }
}
