import { Connection } from "jsforce";
import { DEMO_GROUPS } from "./demo-users.ts";

interface Row {
  readonly Id: string;
}

/**
 * Assigns the demo users' permission set groups over the REST API, those they lack.
 * @throws Error naming the user and the group that could not be assigned
 */
export async function assignGroups(connection: Connection): Promise<void> {
  const users = await idsBy<Row & { Username: string }>(connection, "Username", "User");
  const groups = await idsBy<Row & { DeveloperName: string }>(
    connection,
    "DeveloperName",
    "PermissionSetGroup"
  );
  const given = await assigned(connection);
  const rows = Object.entries(DEMO_GROUPS).flatMap(([username, names]) =>
    names.map((name) => ({
      attributes: { type: "PermissionSetAssignment" },
      AssigneeId: users.get(username),
      PermissionSetGroupId: groups.get(name)
    }))
  );
  const missing = rows.filter(
    ({ AssigneeId, PermissionSetGroupId }) => !given.has(`${AssigneeId}${PermissionSetGroupId}`)
  );
  if (missing.length === 0) return;
  const body = { allOrNone: true, records: missing };
  const results = await connection.requestPost<{ success: boolean; errors: unknown }[]>(
    "/composite/sobjects",
    body
  );
  const failed = results.find(({ success }) => !success);
  if (failed !== undefined) throw new Error(JSON.stringify(failed.errors));
}

async function idsBy<T extends Row>(
  connection: Connection,
  field: Exclude<keyof T, "Id"> & string,
  object: string
): Promise<Map<string, string>> {
  const { records } = await connection.query<T>(`SELECT Id, ${field} FROM ${object}`);
  return new Map(records.map((record) => [String(record[field]), record.Id]));
}

async function assigned(connection: Connection): Promise<Set<string>> {
  const soql = "SELECT AssigneeId, PermissionSetGroupId FROM PermissionSetAssignment";
  const { records } = await connection.query<{ AssigneeId: string; PermissionSetGroupId: string }>(
    soql
  );
  return new Set(records.map((row) => `${row.AssigneeId}${row.PermissionSetGroupId}`));
}
