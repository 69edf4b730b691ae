import { readCommandLine, StartError, type StartOptions } from "./server/command-line.ts";
import { startMessages } from "./server/start-messages.ts";

try {
  const options = readCommandLine(process.argv.slice(2));
  if (options === "help") process.stdout.write(startMessages.usage);
  else await run(options);
} catch (error) {
  const text = error instanceof StartError ? error.message : (error as Error).stack;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** Loaded only when the options are good: help and refusals answer at once. */
async function run(options: StartOptions): Promise<void> {
  const { runLocalOrg } = await import("./run-local-org.ts");
  await runLocalOrg(options);
}
