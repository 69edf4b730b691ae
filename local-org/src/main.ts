import { openLocalOrg, type LocalOrg } from "./local-org.ts";
import { compileBundle } from "./pages/index.ts";
import { readCommandLine, StartError, type StartOptions } from "./server/command-line.ts";
import { knownUsers } from "./server/known-users.ts";
import { startMessages } from "./server/start-messages.ts";
import { startServer, type RunningServer } from "./server/start.ts";
import { DatabaseVersionError } from "./storage/database-version.ts";

const options = commandLine();
if (options === "help") process.stdout.write(startMessages.usage);
else await main(options).catch(fail);

async function main(start: StartOptions): Promise<void> {
  const org = open(start);
  const server = await serve(org, start.port);
  endOnSignal(server);
  const users = knownUsers(org);
  const [administrator] = users;
  if (start.demo && administrator !== undefined) {
    const { loadDemo } = await import("./demo/load-demo.ts");
    await loadDemo({ url: server.url, accessToken: administrator.accessToken });
  }
  process.stdout.write(`${JSON.stringify({ url: server.url, users })}\n`);
}

function commandLine(): StartOptions | "help" {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (error) {
    return fail(error);
  }
}

function open({ databaseFile }: StartOptions): LocalOrg {
  try {
    const file = databaseFile === undefined ? {} : { file: databaseFile };
    return openLocalOrg({ compileBundle, ...file });
  } catch (error) {
    if (error instanceof DatabaseVersionError || databaseFile === undefined) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined && !message.includes("directory")) throw error;
    throw new StartError(startMessages.fileUnusable(databaseFile, message));
  }
}

async function serve(org: LocalOrg, port: number): Promise<RunningServer> {
  try {
    return await startServer(org, port);
  } catch (error) {
    org.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new StartError(startMessages.portInUse(port));
    if (code === "EACCES") throw new StartError(startMessages.portRefused(port));
    throw error;
  }
}

function endOnSignal(server: RunningServer): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void server.close().then(() => process.exit(0));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

function fail(error: unknown): never {
  const expected = error instanceof StartError || error instanceof DatabaseVersionError;
  const text = expected ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
