import { request } from "./http.ts";
import { objectInfo } from "./object-info.ts";
import type { UiRecord } from "./records.ts";
import { likeText, loadRows, soqlText } from "./rows.ts";

export interface Match {
  readonly id: string;
  readonly name: string;
}

const SHOWN = 8;

async function nameField(object: string): Promise<string> {
  const { fields, nameFields } = await objectInfo(object);
  return fields["Name"] ? "Name" : (nameFields[0] ?? "Id");
}

/** Records whose name holds the text, the latest first where nothing is typed. */
export async function searchRecords(object: string, term: string): Promise<Match[]> {
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

export async function recordName(object: string, id: string): Promise<string | undefined> {
  const field = await nameField(object);
  const { rows } = await loadRows({ object, columns: [field], where: `Id = ${soqlText(id)}`, limit: 1 });
  const [row] = rows;
  return row === undefined ? nameOfAny(id) : String(row[field]);
}

/** A lookup to several kinds of object may hold a record of another kind than the one searched. */
async function nameOfAny(id: string): Promise<string | undefined> {
  const path = `/ui-api/records/${id}?layoutTypes=Compact`;
  const record = await request<UiRecord>("GET", path).catch(() => undefined);
  const name = record?.fields["Name"] ?? record?.fields["Subject"];
  return name === undefined ? undefined : String(name.value);
}
