import { Connection } from "jsforce";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { apiVersion } from "./api-version.ts";
import { resolveCredentials } from "./credentials.ts";

const message = messagesOf("connection");

/** A connection that knows how many HTTP calls it has made. */
export interface OrgConnection {
  readonly connection: Connection;
  readonly calls: () => number;
}

/** Signs in and checks that the org answers. Throws CommandError with exit code 3 otherwise. */
export async function connect(targetOrg?: string): Promise<OrgConnection> {
  const credentials = await resolveCredentials(targetOrg);
  const { refresh } = credentials;
  const connection = new Connection({
    instanceUrl: credentials.instanceUrl,
    accessToken: credentials.accessToken,
    version: apiVersion,
    ...(refresh && {
      refreshFn: (_connection, callback) => {
        refresh().then(
          (token) => callback(null, token),
          (error: Error) => callback(error)
        );
      }
    })
  });
  const calls = countCalls(connection);
  await checkAnswer(connection, credentials.instanceUrl);
  return { connection, calls };
}

/** Every route of jsforce (REST, SOAP, bulk) goes through the connection's transport. */
function countCalls(connection: Connection): () => number {
  const transport = connection._transport;
  const send = transport.httpRequest.bind(transport);
  let calls = 0;
  transport.httpRequest = (...parameters) => {
    calls += 1;
    return send(...parameters);
  };
  return () => calls;
}

async function checkAnswer(connection: Connection, instanceUrl: string): Promise<void> {
  try {
    await connection.request(`/services/data/v${apiVersion}/limits`);
  } catch (cause) {
    const code = (cause as { errorCode?: string }).errorCode;
    const expired = code === "INVALID_SESSION_ID";
    throw new CommandError(
      expired
        ? message("expired", { url: instanceUrl })
        : message("noAnswer", { url: instanceUrl }),
      { exitCode: exitCodes.noConnection, actions: [message("signIn")], cause }
    );
  }
}
