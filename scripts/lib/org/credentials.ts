import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("connection");

/** How to reach an org as a signed-in user. */
export interface Credentials {
  /** Without a trailing slash. */
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** A new access token, where the sign-in can be refreshed. */
  readonly refresh?: () => Promise<string>;
}

/**
 * From the environment (`ENTENTE_INSTANCE_URL` and `ENTENTE_ACCESS_TOKEN`) unless an org is named, else from
 * the Salesforce CLI's own store, by alias or username, or its default org.
 */
export async function resolveCredentials(targetOrg?: string): Promise<Credentials> {
  const instanceUrl = process.env["ENTENTE_INSTANCE_URL"];
  const accessToken = process.env["ENTENTE_ACCESS_TOKEN"];
  if (!targetOrg && instanceUrl && accessToken) {
    return { instanceUrl: instanceUrl.replace(/\/+$/, ""), accessToken };
  }
  return fromSalesforceCli(targetOrg);
}

async function fromSalesforceCli(targetOrg?: string): Promise<Credentials> {
  // Loaded on demand: it costs a second that a sign-in from the environment need not pay.
  const { Org } = await import("@salesforce/core");
  try {
    const org = await Org.create(targetOrg ? { aliasOrUsername: targetOrg } : {});
    const connection = org.getConnection();
    const refresh = async (): Promise<string> => {
      await org.refreshAuth();
      return String(org.getConnection().accessToken);
    };
    return {
      instanceUrl: connection.instanceUrl.replace(/\/+$/, ""),
      accessToken: String(connection.accessToken),
      refresh
    };
  } catch (cause) {
    throw new CommandError(
      targetOrg ? message("unknownOrg", { org: targetOrg }) : message("noOrg"),
      {
        exitCode: exitCodes.noConnection,
        actions: [message("signIn"), message("useEnvironment")],
        cause
      }
    );
  }
}
