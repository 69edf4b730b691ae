import assert from "node:assert/strict";
import { Command } from "commander";
import { addCalc } from "../../commands/calc/calc.ts";
import type { Run } from "../../commands/calc/run.ts";
import { calculated } from "../../lib/calc/report.ts";
import { CommandError } from "../../lib/output/command-error.ts";
import type { CommandResult } from "../../lib/output/run-command.ts";

/** `entente` with `calc` alone, quiet, whose results go to `run`; help ends in `help`. */
function program(run: Run, help: string[]): Command {
  const entente = new Command("entente");
  entente.configureOutput({ writeOut: (text) => help.push(text), writeErr: () => {} });
  entente.exitOverride();
  addCalc(entente, run);
  return entente;
}

/** What `entente calc …` comes to, in this process. */
export async function calc(...args: readonly string[]): Promise<CommandResult> {
  let result: CommandResult | undefined;
  const run: Run = async (_, work) => {
    result = calculated(work);
  };
  await program(run, []).parseAsync(["calc", ...args], { from: "user" });
  return result ?? assert.fail("Nothing was calculated.");
}

/** Its fields for machines. */
export async function calcJson(...args: readonly string[]): Promise<Record<string, unknown>> {
  return (await calc(...args)).json as Record<string, unknown>;
}

/** How it is refused. */
export async function refusal(...args: readonly string[]): Promise<CommandError> {
  try {
    await calc(...args);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
  return assert.fail("It was not refused.");
}

export async function helpOf(...args: readonly string[]): Promise<string> {
  const help: string[] = [];
  const asked = program(async () => {}, help).parseAsync(["calc", ...args, "--help"], {
    from: "user"
  });
  await assert.rejects(asked, { code: "commander.helpDisplayed" });
  return help.join("");
}
