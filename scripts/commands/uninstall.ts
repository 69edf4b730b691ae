import type { Command } from "commander";
import { projectRoot } from "../lib/build/project-root.ts";
import { deployFailure } from "../lib/deploy/deploy-failure.ts";
import { deployPackage } from "../lib/deploy/deploy-package.ts";
import { connect } from "../lib/org/connect.ts";
import { CommandError, exitCodes } from "../lib/output/command-error.ts";
import { messagesOf } from "../lib/output/messages.ts";
import type { Progress } from "../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../lib/output/run-command.ts";
import { addOrgOptions, type OrgOptions } from "./org-options.ts";

const message = messagesOf("uninstall");

interface Options extends OrgOptions {
  readonly yes?: boolean;
}

/** `entente uninstall --yes` */
export function addUninstall(program: Command): void {
  addOrgOptions(program.command("uninstall").description(message("summary")))
    .option("--yes", message("yesOption"))
    .action((options: Options) => runCommand(options, (progress) => uninstall(options, progress)));
}

async function uninstall(options: Options, progress: Progress): Promise<CommandResult> {
  if (!options.yes) {
    throw new CommandError(message("confirm"), {
      exitCode: exitCodes.badInput,
      actions: [message("export"), message("repeat")]
    });
  }
  const { connection, calls } = await connect(options.targetOrg);
  // Loaded on demand: the converter costs the other commands a second.
  const { buildStaticResources } = await import("../lib/build/build-static-resources.ts");
  const { removalZip } = await import("../lib/deploy/removal-zip.ts");
  const { unassignAll } = await import("../lib/deploy/unassign.ts");
  progress.update(message("unassigning"), 0, 0);
  // The source is read whole, resources included.
  await buildStaticResources(projectRoot);
  const unassigned = await unassignAll(connection, projectRoot);
  const { zip, components } = await removalZip(projectRoot);
  const outcome = await deployPackage(connection, zip, { validate: false }, progress);
  if (!outcome.succeeded) throw deployFailure(outcome);
  const values = { components, unassigned, url: connection.instanceUrl, calls: calls() };
  return {
    json: { id: outcome.id, components, unassigned, apiCalls: calls() },
    text: message("done", values)
  };
}
