import Sqlite from "better-sqlite3";
import { SalesforceError } from "../../src/errors.ts";
import type { LocalOrg } from "../../src/local-org.ts";

/** An org where nobody is signed in: enough to test what the HTTP layer does by itself. */
export function orgWithoutUsers(): LocalOrg {
  const database = new Sqlite(":memory:");
  return {
    database,
    clock: { now: () => new Date("2026-11-24T08:00:00Z"), set: () => {} },
    organizationId: "00DLc0000000001MAA",
    session: () => {
      throw new SalesforceError("INVALID_SESSION_ID", "Session expired or invalid", {
        status: 401
      });
    },
    transaction: (work) => database.transaction(work)(),
    close: () => database.close()
  } as Partial<LocalOrg> as LocalOrg;
}
