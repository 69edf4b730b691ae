import type { OrgSchema } from "./org-schema.ts";
import type { PersonData } from "./person-data.ts";
import type { Texts } from "./project-objects.ts";
import type { ReadTrace, Row } from "./read-rows.ts";
import type { Relation, Unread } from "./trace-person.ts";

type Field = ReadTrace["description"]["fields"][number];

/** One value as the org stores it, and as a person reads it where the two differ. */
export interface ExportedValue {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly text?: string;
}

export interface ExportedObject {
  readonly object: string;
  readonly label: string;
  readonly relation: Relation;
  /** The fields by which the rows were found. */
  readonly foundBy: readonly string[];
  /** Fields that the org classes as personal data. */
  readonly personalFields: readonly string[];
  readonly rows: readonly { readonly id: string; readonly fields: readonly ExportedValue[] }[];
}

/** The answer to an access request. */
export interface ExportDocument {
  readonly person: { readonly object: string; readonly id: string; readonly name: string };
  readonly exportedAt: string;
  /** Whether the signed-in user could read everything; if not, `unread` says what may be missing. */
  readonly complete: boolean;
  readonly unread: readonly Unread[];
  /** Other contacts with the same e-mail address: perhaps the same person. */
  readonly sameAddress: readonly string[];
  readonly objects: readonly ExportedObject[];
}

const ORDER: readonly Relation[] = ["person", "about", "names"];

export function exportDocument(
  { person, read, names, unread }: PersonData,
  schema: OrgSchema,
  texts: Texts | undefined,
  sameAddress: readonly string[]
): ExportDocument {
  const objects = [...read]
    .sort((one, other) => ORDER.indexOf(one.relation) - ORDER.indexOf(other.relation))
    .map((trace) => exportedObject(trace, schema, names, texts));
  const exportedAt = new Date().toISOString();
  return { person, exportedAt, complete: unread.length === 0, unread, sameAddress, objects };
}

function exportedObject(
  { object, relation, fields, description, rows }: ReadTrace,
  schema: OrgSchema,
  names: ReadonlyMap<string, string>,
  texts: Texts | undefined
): ExportedObject {
  const read = description.fields.filter(({ name }) => rows.some((row) => name in row));
  return {
    object,
    label: texts?.get(object) ?? description.label,
    relation,
    foundBy: [...fields],
    personalFields: read
      .map(({ name }) => name)
      .filter((name) => schema.classOf(object, name).personal),
    rows: rows.map((row) => ({
      id: String(row["Id"]),
      fields: read.map((field) => exportedValue(object, field, row, names, texts))
    }))
  };
}

function exportedValue(
  object: string,
  field: Field,
  row: Row,
  names: ReadonlyMap<string, string>,
  texts: Texts | undefined
): ExportedValue {
  const { name } = field;
  const value = row[name] ?? null;
  const label = texts?.get(`${object}.${name}`) ?? field.label;
  const text = textOf(object, field, value, names, texts);
  return { name, label, value, ...(text !== undefined && { text }) };
}

/** The name of the record referred to, or the labels of picklist values; undefined where the value says it. */
function textOf(
  object: string,
  { name, type, picklistValues }: Field,
  value: unknown,
  names: ReadonlyMap<string, string>,
  texts: Texts | undefined
): string | undefined {
  if (typeof value !== "string") return undefined;
  if (type === "reference") return names.get(value);
  if (type !== "picklist" && type !== "multipicklist") return undefined;
  const labelOf = (part: string): string =>
    texts?.get(`${object}.${name}.${part}`) ??
    picklistValues?.find((found) => found.value === part)?.label ??
    part;
  return value.split(";").map(labelOf).join("; ");
}
