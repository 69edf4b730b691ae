import { loadDemo } from "./demo/load-demo.ts";
import { openLocalOrg, type LocalOrg } from "./local-org.ts";
import { compileBundle } from "./pages/index.ts";
import { StartError, type StartOptions } from "./server/command-line.ts";
import { knownUsers } from "./server/known-users.ts";
import { startMessages } from "./server/start-messages.ts";
import { startServer, type RunningServer } from "./server/start.ts";
import { DatabaseVersionError } from "./storage/database-version.ts";

/**
 * Opens and serves an org until a signal ends it, and prints one line of JSON once it is ready.
 * @throws StartError
 */
export async function runLocalOrg({ databaseFile, port, demo }: StartOptions): Promise<void> {
  const org = open(databaseFile);
  const server = await serve(org, port);
  endOnSignal(server);
  const users = knownUsers(org);
  const [administrator] = users;
  if (demo && administrator !== undefined) {
    await loadDemo({ url: server.url, accessToken: administrator.accessToken });
  }
  process.stdout.write(`${JSON.stringify({ url: server.url, users })}\n`);
}

function open(file: string | undefined): LocalOrg {
  try {
    return openLocalOrg(file === undefined ? { compileBundle } : { compileBundle, file });
  } catch (error) {
    if (error instanceof DatabaseVersionError) throw new StartError(error.message);
    const { code, message } = error as NodeJS.ErrnoException;
    if (file === undefined || (code === undefined && !message.includes("directory"))) throw error;
    throw new StartError(startMessages.fileUnusable(file, message));
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
