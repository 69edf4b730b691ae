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
  const whole = new Set<string>();
  for (const object of objects) {
    if (await seenWhole(connection, schema, viewed, object)) whole.add(object);
  }
  return whole;
}

/** A SOQL condition on `ParentId`-like fields of what the user's profile, sets and groups grant. */
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

async function seenWhole(
  connection: Connection,
  schema: OrgSchema,
  viewed: ReadonlySet<string>,
  object: string
): Promise<boolean> {
  if (viewed.has(object)) return true;
  const { fields } = await schema.describe(object);
  const master = fields.find(({ relationshipOrder }) => relationshipOrder === 0)?.referenceTo?.[0];
  const sharing = await sharingModel(connection, object);
  if (PUBLIC.includes(sharing)) return true;
  const parent = master ?? PARENTS[object];
  if (sharing !== "ControlledByParent" || parent === undefined) return false;
  return seenWhole(connection, schema, viewed, parent);
}

async function sharingModel(connection: Connection, object: string): Promise<string> {
  const [row] = await query<{ InternalSharingModel: string }>(
    connection,
    `SELECT InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName = ${quote(object)}`
  );
  return row?.InternalSharingModel ?? "";
}
