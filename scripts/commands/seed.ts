import type { Command } from "commander";
import { readReportFile } from "../lib/counter/read-report.ts";
import { connect } from "../lib/org/connect.ts";
import { messagesOf } from "../lib/output/messages.ts";
import type { Progress } from "../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../lib/output/run-command.ts";
import { readBook } from "../lib/seed/book.ts";
import { seedBook } from "../lib/seed/seed-book.ts";
import { seedContext } from "../lib/seed/seeding-user.ts";
import { importPart, partsOf } from "../lib/usage/import-usage.ts";
import { Institutions } from "../lib/usage/institutions.ts";
import { addOrgOptions, type OrgOptions } from "./org-options.ts";

const message = messagesOf("seed");

interface Options extends OrgOptions {
  readonly owner?: string;
  readonly contributor?: string;
}

/** `entente seed BOOK [--owner USERNAME] [--contributor USERNAME]` */
export function addSeed(program: Command): void {
  addOrgOptions(program.command("seed").description(message("summary")))
    .argument("<book>", message("bookArgument"))
    .option("--owner <username>", message("ownerOption"))
    .option("--contributor <username>", message("contributorOption"))
    .action((book: string, options: Options) =>
      runCommand(options, (progress) => seed(book, options, progress))
    );
}

async function seed(name: string, options: Options, progress: Progress): Promise<CommandResult> {
  const book = readBook(name);
  const reports = book.usageFiles.map(readReportFile);
  const { connection, calls } = await connect(options.targetOrg);
  const context = await seedContext(connection, options);
  const steps = await seedBook(connection, book, context, progress);
  let months = 0;
  for (const part of await partsOf(reports, new Institutions(connection))) {
    const outcome = await importPart(connection, part, new Date(), progress);
    months += outcome.created + outcome.updated;
  }
  const lines = steps.map((step) => message("stepLine", { ...step }));
  return {
    json: { book: name, steps, usage: { files: reports.length, months }, apiCalls: calls() },
    text: [
      ...lines,
      message("usageLine", { files: reports.length, months }),
      message("calls", { calls: calls() })
    ].join("\n")
  };
}
