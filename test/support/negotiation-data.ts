import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { clientOf } from "./org-client.ts";

export interface SeededLine {
  readonly product: string;
  readonly base: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface SeededNegotiation {
  readonly id: string;
  readonly path: string;
}

const LINES: readonly SeededLine[] = [
  { product: "Clinical Atlas", base: 210_000, more: { List_Price__c: 240_000, Cap_Percent__c: 5 } },
  { product: "Journals Complete", base: 140_000, more: { Floor_Price__c: 138_000 } },
  { product: "Anatomy 3D", base: 62_000 }
];
const BATCH = 200;

/** A negotiation of somebody's own account with its lines, in the running term of 2026; amounts in euros. */
export async function seedNegotiation(
  org: LocalOrgProcess,
  key: string,
  lines: readonly SeededLine[] = LINES,
  more: Readonly<Record<string, unknown>> = {},
  owner = "manager"
): Promise<SeededNegotiation> {
  const admin = clientOf(org);
  const OwnerId = org.idOf(owner);
  const Account__c = await createOne(admin, "Account", { Name: `Hospital ${key}`, OwnerId });
  const id = await createOne(admin, "Renewal_Negotiation__c", {
    Name: `Renewal ${key}`,
    Account__c,
    Phase__c: "Bargain",
    Term_Start_Date__c: "2026-01-01",
    Term_End_Date__c: "2026-12-31",
    Due_Amount__c: lines.reduce((all, { base }) => all + base, 0),
    ...more
  });
  const products = await createMany(
    admin,
    "Product2",
    lines.map(({ product }) => ({ Name: product, IsActive: true }))
  );
  await createMany(
    admin,
    "Negotiation_Line__c",
    lines.map((line, index) => ({
      Negotiation__c: id,
      Product__c: products[index],
      Base_Price__c: line.base,
      Position__c: index + 1,
      ...line.more
    }))
  );
  return { id, path: `${org.url}/lightning/r/Renewal_Negotiation__c/${id}/view` };
}

async function createOne(client: Connection, object: string, row: object): Promise<string> {
  const [id] = await createMany(client, object, [row]);
  return String(id);
}

async function createMany(
  client: Connection,
  object: string,
  rows: readonly object[]
): Promise<string[]> {
  if (rows.length === 0) return [];
  const records = rows.slice(0, BATCH).map((row) => ({ attributes: { type: object }, ...row }));
  const results = await client.requestPost<{ id: string; success: boolean; errors: unknown }[]>(
    "/composite/sobjects",
    { allOrNone: true, records }
  );
  const failed = results.find(({ success }) => !success);
  if (failed) throw new Error(JSON.stringify(results));
  const ids = results.map(({ id }) => id);
  return [...ids, ...(await createMany(client, object, rows.slice(BATCH)))];
}
