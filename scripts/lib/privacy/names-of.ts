import type { Connection } from "jsforce";
import { isTransient } from "../org/retry.ts";
import type { OrgSchema } from "./org-schema.ts";
import { chunks, retrieve, type ReadTrace } from "./read-rows.ts";

const ROWS_A_CALL = 2000;

/** Names of the records that rows refer to, by id, those the user may read. */
export async function namesOf(
  connection: Connection,
  schema: OrgSchema,
  traces: readonly ReadTrace[]
): Promise<ReadonlyMap<string, string>> {
  const objects = new Map((await schema.objects()).map(({ keyPrefix, name }) => [keyPrefix, name]));
  const names = new Map<string, string>();
  const byObject = Map.groupBy(referredIds(traces), (id) => objects.get(id.slice(0, 3)));
  for (const [object, ids] of byObject) {
    if (object === undefined) continue;
    const { fields } = await schema.describe(object);
    const name = fields.find(({ nameField }) => nameField)?.name;
    if (name === undefined) continue;
    for (const [id, text] of await namesIn(connection, object, name, ids)) names.set(id, text);
  }
  return names;
}

function referredIds(traces: readonly ReadTrace[]): string[] {
  const ids = traces.flatMap(({ description, rows }) => {
    const references = description.fields.filter(({ type }) => type === "reference");
    return rows.flatMap((row) => references.map(({ name }) => row[name]));
  });
  return [...new Set(ids.filter((id) => typeof id === "string"))];
}

/** A record whose name cannot be read keeps its id: the row itself is complete without. */
async function namesIn(
  connection: Connection,
  object: string,
  field: string,
  ids: readonly string[]
): Promise<[string, string][]> {
  try {
    const rows = await Promise.all(
      chunks(ids, ROWS_A_CALL).map((some) => retrieve(connection, object, some, ["Id", field]))
    );
    return rows.flat().map((row) => [String(row["Id"]), String(row[field] ?? "")]);
  } catch (error) {
    if (isTransient(error)) throw error;
    return [];
  }
}
