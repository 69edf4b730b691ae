import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { retry } from "../org/retry.ts";
import { quote } from "../org/soql.ts";
import type { OrgSchema } from "./org-schema.ts";

interface Assignment {
  readonly PermissionSetId: string | null;
  readonly PermissionSetGroupId: string | null;
}

/** Where the platform gives a standard object its parent's sharing. */
const PARENTS: Readonly<Record<string, string>> = {
  Contact: "Account",
  Asset: "Account",
  Contract: "Account"
};

const PUBLIC = ["Read", "ReadWrite", "ReadWriteTransfer", "FullAccess"];

/** Of these objects those of which sharing hides no row from the signed-in user. */
export async function objectsSeenWhole(
  connection: Connection,
  schema: OrgSchema,
  objects: readonly string[]
): Promise<ReadonlySet<string>> {
  const sets = await permissionSets(connection);
  if (await seesAllData(connection, sets)) return new Set(objects);
  const viewed = new Set(await viewAll(connection, sets));
  const lines = await Promise.all(objects.map((object) => lineOf(schema, object)));
  const models = await sharingModels(connection, [...new Set(lines.flat())]);
  return new Set(objects.filter((_, index) => seenWhole(lines[index] ?? [], viewed, models)));
}

/** The object and what it may take its sharing from: its master, that one's master, and so on. */
async function lineOf(schema: OrgSchema, object: string): Promise<string[]> {
  const { fields } = await schema.describe(object);
  const master = fields.find(({ relationshipOrder }) => relationshipOrder === 0)?.referenceTo?.[0];
  const parent = master ?? PARENTS[object];
  return parent === undefined ? [object] : [object, ...(await lineOf(schema, parent))];
}

function seenWhole(
  [object = "", ...parents]: readonly string[],
  viewed: ReadonlySet<string>,
  models: ReadonlyMap<string, string>
): boolean {
  const sharing = models.get(object) ?? "";
  if (viewed.has(object) || PUBLIC.includes(sharing)) return true;
  return sharing === "ControlledByParent" && parents.length > 0
    ? seenWhole(parents, viewed, models)
    : false;
}

async function sharingModels(
  connection: Connection,
  objects: readonly string[]
): Promise<Map<string, string>> {
  const names = objects.map(quote).join(", ");
  const rows = await query<{ QualifiedApiName: string; InternalSharingModel: string }>(
    connection,
    `SELECT QualifiedApiName, InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName IN (${names})`
  );
  return new Map(rows.map((row) => [row.QualifiedApiName, row.InternalSharingModel]));
}

/** Where the user's permissions come from: the profile, and permission sets, those of groups included. */
interface Granting {
  readonly profileId: string;
  readonly setIds: readonly string[];
}

async function permissionSets(connection: Connection): Promise<Granting> {
  const { user_id: userId } = await retry(() => connection.identity());
  const [user] = await query<{ ProfileId: string }>(
    connection,
    `SELECT ProfileId FROM User WHERE Id = ${quote(userId)}`
  );
  const assigned = await query<Assignment>(
    connection,
    `SELECT PermissionSetId, PermissionSetGroupId FROM PermissionSetAssignment WHERE AssigneeId = ${quote(userId)}`
  );
  const direct = assigned.flatMap(({ PermissionSetId: id }) => (id === null ? [] : [id]));
  const groups = assigned.flatMap(({ PermissionSetId, PermissionSetGroupId: id }) =>
    PermissionSetId === null && id !== null ? [id] : []
  );
  const components =
    groups.length === 0
      ? []
      : await query<{ PermissionSetId: string }>(
          connection,
          `SELECT PermissionSetId FROM PermissionSetGroupComponent WHERE PermissionSetGroupId IN (${groups.map(quote).join(", ")})`
        );
  const setIds = [...direct, ...components.map(({ PermissionSetId }) => PermissionSetId)];
  return { profileId: user?.ProfileId ?? "", setIds };
}

function grantedBy({ profileId, setIds }: Granting, id: string, profile: string): string {
  const ofProfile = `${profile} = ${quote(profileId)}`;
  if (setIds.length === 0) return ofProfile;
  return `(${ofProfile} OR ${id} IN (${setIds.map(quote).join(", ")}))`;
}

async function seesAllData(connection: Connection, sets: Granting): Promise<boolean> {
  const condition = grantedBy(sets, "Id", "ProfileId");
  const soql = `SELECT Id FROM PermissionSet WHERE PermissionsViewAllData = true AND ${condition}`;
  return (await query(connection, soql)).length > 0;
}

async function viewAll(connection: Connection, sets: Granting): Promise<string[]> {
  const condition = grantedBy(sets, "ParentId", "Parent.ProfileId");
  const rows = await query<{ SobjectType: string }>(
    connection,
    `SELECT SobjectType FROM ObjectPermissions WHERE PermissionsViewAllRecords = true AND ${condition}`
  );
  return rows.map(({ SobjectType }) => SobjectType);
}
