import type { Command } from "commander";
import { projectRoot } from "../lib/build/project-root.ts";
import { deployFailure } from "../lib/deploy/deploy-failure.ts";
import { deployPackage } from "../lib/deploy/deploy-package.ts";
import { connect } from "../lib/org/connect.ts";
import { messagesOf } from "../lib/output/messages.ts";
import type { Progress } from "../lib/output/progress.ts";
import { runCommand, type CommandResult } from "../lib/output/run-command.ts";
import { addOrgOptions, type OrgOptions } from "./org-options.ts";

const message = messagesOf("deploy");

interface Options extends OrgOptions {
  readonly validate?: boolean;
}

/** `entente deploy [--validate]` */
export function addDeploy(program: Command): void {
  addOrgOptions(program.command("deploy").description(message("summary")))
    .option("--validate", message("validateOption"))
    .action((options: Options) => runCommand(options, (progress) => deploy(options, progress)));
}

async function deploy(options: Options, progress: Progress): Promise<CommandResult> {
  const started = performance.now();
  const { connection, calls } = await connect(options.targetOrg);
  // Loaded on demand: compiler and converter cost the other commands a second.
  const { buildComponents } = await import("../lib/build/build-components.ts");
  const { buildStaticResources } = await import("../lib/build/build-static-resources.ts");
  const { packageZip } = await import("../lib/deploy/package-zip.ts");
  progress.update(message("building"), 0, 0);
  buildComponents(projectRoot);
  await buildStaticResources(projectRoot);
  progress.update(message("packing"), 0, 0);
  const { zip } = await packageZip(projectRoot);
  const validate = options.validate === true;
  const outcome = await deployPackage(connection, zip, { validate }, progress);
  if (!outcome.succeeded) throw deployFailure(outcome);
  const values = {
    components: outcome.components,
    url: connection.instanceUrl,
    calls: calls(),
    seconds: ((performance.now() - started) / 1000).toFixed(1)
  };
  return {
    json: {
      id: outcome.id,
      components: outcome.components,
      validated: validate,
      apiCalls: calls()
    },
    text: message(validate ? "valid" : "done", values)
  };
}
