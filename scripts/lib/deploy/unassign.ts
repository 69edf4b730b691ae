import { ComponentSet } from "@salesforce/source-deploy-retrieve";
import type { Connection } from "jsforce";
import { join } from "node:path";
import { query } from "../org/query.ts";
import { retry } from "../org/retry.ts";
import { quote } from "../org/soql.ts";

/** Takes Entente's permission sets and groups from everybody who has them. Gives back how many were taken. */
export async function unassignAll(connection: Connection, root: string): Promise<number> {
  const components = ComponentSet.fromSource(join(root, "force-app"))
    .getSourceComponents()
    .toArray();
  const names = (type: string): string =>
    components
      .filter((component) => component.type.name === type)
      .map((component) => quote(component.fullName))
      .join(", ");
  const rows = await query<{ Id: string }>(
    connection,
    `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${names("PermissionSet")})` +
      ` OR PermissionSetGroup.DeveloperName IN (${names("PermissionSetGroup")})`
  );
  for (let start = 0; start < rows.length; start += 200) {
    const ids = rows.slice(start, start + 200).map((row) => row.Id);
    const path = `/composite/sobjects?ids=${ids.join(",")}&allOrNone=true`;
    await retry(() => connection.requestDelete(path));
  }
  return rows.length;
}
