import { objectInfo, type ObjectInfo } from "./object-info.ts";
import { request } from "./http.ts";

export interface RowQuery {
  readonly object: string;
  /** Field API names; lookups bring the name of what they point to. */
  readonly columns: readonly string[];
  readonly where?: string;
  readonly order?: string;
  readonly limit: number;
  readonly offset?: number;
}

export type Row = Readonly<Record<string, unknown>> & { readonly Id: string };

export interface Rows {
  readonly info: ObjectInfo;
  readonly rows: readonly Row[];
}

export const soqlText = (value: string): string =>
  `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** Text that matches itself under LIKE. */
export const likeText = (value: string): string =>
  soqlText(`%${value.replace(/[%_]/g, "\\$&")}%`);

/** Records as list views and related lists show them, read by SOQL as the user. */
export async function loadRows(query: RowQuery): Promise<Rows> {
  const info = await objectInfo(query.object);
  const fields = new Set(["Id", ...query.columns.flatMap((name) => columnPaths(info, name))]);
  const soql = [
    `SELECT ${[...fields].join(", ")} FROM ${query.object}`,
    query.where ? `WHERE ${query.where}` : "",
    query.order ? `ORDER BY ${query.order}` : "",
    `LIMIT ${query.limit}`,
    query.offset ? `OFFSET ${query.offset}` : ""
  ];
  const { records } = await runQuery<Row>(soql.filter(Boolean).join(" "));
  return { info, rows: records };
}

export async function countRows(object: string, where: string | undefined): Promise<number> {
  const soql = `SELECT COUNT() FROM ${object}${where ? ` WHERE ${where}` : ""}`;
  return (await runQuery(soql)).totalSize;
}

function runQuery<T>(soql: string): Promise<{ totalSize: number; records: readonly T[] }> {
  return request("GET", `/query?q=${encodeURIComponent(soql)}`);
}

function columnPaths(info: ObjectInfo, name: string): string[] {
  const field = info.fields[name];
  if (field === undefined) return [];
  const nameField = referenceName(info, name);
  return nameField === undefined ? [name] : [name, nameField];
}

/** `Account__r.Name` for `Account__c`; undefined for fields that are no lookup to one kind of object. */
export function referenceName(info: ObjectInfo, name: string): string | undefined {
  const field = info.fields[name];
  const [target] = field?.referenceToInfos ?? [];
  if (!field?.relationshipName || target === undefined) return undefined;
  const nameFields = target.nameFields;
  const own = nameFields.length > 1 || nameFields.length === 0 ? "Name" : nameFields[0];
  return `${field.relationshipName}.${own}`;
}

/** The value at a path such as `Account__r.Name`. */
export function valueAt(row: Readonly<Record<string, unknown>>, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], row);
}
