import type { Connection } from "jsforce";
import { DEMO_SUPPORT } from "./demo-users.ts";

interface Row {
  readonly Id: string;
}

/** Gives the support user their permission sets and the accounts they work on, those that are missing. */
export async function shareAccounts(connection: Connection): Promise<void> {
  const { username, permissionSets, accounts } = DEMO_SUPPORT;
  const [user] = await rows(connection, `SELECT Id FROM User WHERE Username = '${username}'`);
  if (!user) throw new Error(`${username} is not a user of the org.`);
  const sets = await rows(
    connection,
    `SELECT Id FROM PermissionSet WHERE Name IN (${list(permissionSets)}) AND Id NOT IN (SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${user.Id}')`
  );
  const toShare = await rows(
    connection,
    `SELECT Id FROM Account WHERE AccountNumber IN (${list(accounts)}) AND Id NOT IN (SELECT AccountId FROM AccountShare WHERE UserOrGroupId = '${user.Id}')`
  );
  const assignments = sets.map(({ Id }) => ({ AssigneeId: user.Id, PermissionSetId: Id }));
  const shares = toShare.map(({ Id }) => ({
    AccountId: Id,
    UserOrGroupId: user.Id,
    AccountAccessLevel: "Edit",
    OpportunityAccessLevel: "Edit"
  }));
  await create(connection, "PermissionSetAssignment", assignments);
  await create(connection, "AccountShare", shares);
}

async function rows(connection: Connection, soql: string): Promise<Row[]> {
  return (await connection.query<Row>(soql)).records;
}

/** @throws Error where one is refused; then none is created */
async function create(connection: Connection, object: string, records: object[]): Promise<void> {
  if (records.length > 0) await connection.sobject(object).create(records, { allOrNone: true });
}

function list(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(", ");
}
