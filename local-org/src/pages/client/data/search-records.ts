import { request } from "./http.ts";
import { objectInfo } from "./object-info.ts";
import type { UiRecord } from "./records.ts";
import { likeText, loadRows, soqlText } from "./rows.ts";

export interface Match {
  readonly id: string;
  readonly name: string;
  /** Label of its object, where several are searched. */
  readonly kind?: string;
}

const SHOWN = 8;

async function nameField(object: string): Promise<string> {
  const { fields, nameFields } = await objectInfo(object);
  return fields["Name"] ? "Name" : (nameFields[0] ?? "Id");
}

/**
 * Records of any of these objects whose name holds the text, the latest first where nothing is typed. Objects
 * that the user may not read are passed over when there are several.
 */
export async function searchRecords(objects: readonly string[], term: string): Promise<Match[]> {
  const [only] = objects;
  if (only !== undefined && objects.length === 1) return searchObject(only, term);
  const found = await Promise.all(objects.map((object) => searchWithKind(object, term)));
  return found.flat().sort((one, other) => one.name.localeCompare(other.name));
}

async function searchWithKind(object: string, term: string): Promise<Match[]> {
  try {
    const [{ label }, matches] = await Promise.all([
      objectInfo(object),
      searchObject(object, term)
    ]);
    return matches.map((match) => ({ ...match, kind: label }));
  } catch {
    return [];
  }
}

async function searchObject(object: string, term: string): Promise<Match[]> {
  const field = await nameField(object);
  const typed = term.trim();
  const { rows } = await loadRows({
    object,
    columns: [field],
    where: typed ? `${field} LIKE ${likeText(typed)}` : "",
    order: typed ? `${field} ASC` : "LastModifiedDate DESC",
    limit: SHOWN
  });
  return rows.map((row) => ({ id: row.Id, name: String(row[field] ?? row.Id) }));
}

/** Name of a record that a lookup to these objects holds; undefined where the user may not read it. */
export async function recordName(
  objects: readonly string[],
  id: string
): Promise<string | undefined> {
  const [only] = objects;
  if (only === undefined || objects.length > 1) return nameOfAny(id);
  const field = await nameField(only);
  const where = `Id = ${soqlText(id)}`;
  const { rows } = await loadRows({ object: only, columns: [field], where, limit: 1 });
  const [row] = rows;
  return row === undefined ? nameOfAny(id) : String(row[field]);
}

/** Whatever its object is. */
async function nameOfAny(id: string): Promise<string | undefined> {
  const path = `/ui-api/records/${id}?layoutTypes=Compact`;
  const record = await request<UiRecord>("GET", path).catch(() => undefined);
  const name = record?.fields["Name"] ?? record?.fields["Subject"];
  return name === undefined ? undefined : String(name.value);
}
