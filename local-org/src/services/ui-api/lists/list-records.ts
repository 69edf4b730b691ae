import { notSupported, SalesforceError } from "../../../errors.ts";
import type { SObject } from "../../../metadata/schema.ts";
import type { Call } from "../../../server/resource.ts";
import type { FieldTree } from "../records/field-tree.ts";
import { selectList } from "../records/record-query.ts";
import { representation, type RecordRepresentation } from "../records/representation.ts";
import { listParameter, mayRead } from "../viewer.ts";

const PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 2000;

/** One page of a list with its neighbours. */
export interface ListPage {
  readonly count: number;
  readonly currentPageToken: string;
  readonly currentPageUrl: string;
  readonly nextPageToken: string | null;
  readonly nextPageUrl: string | null;
  readonly pageSize: number;
  readonly previousPageToken: string | null;
  readonly previousPageUrl: string | null;
  readonly records: readonly RecordRepresentation[];
  readonly sortBy: readonly string[];
}

export interface ListSource {
  readonly object: SObject;
  readonly tree: FieldTree;
  /** SOQL condition; empty: every record. */
  readonly where: string;
  /** SOQL after ORDER BY, where the request's `sortBy` says nothing. */
  readonly order: string;
  /** Address of the list, without parameters. */
  readonly url: string;
}

/** Reads the page that a request's `pageSize`, `pageToken` and `sortBy` ask for. */
export function listPage(call: Call, source: ListSource): ListPage {
  if (call.query["where"]) throw notSupported("The where parameter of UI API lists");
  const pageSize = pageSizeOf(call.query["pageSize"]);
  const offset = Number(call.query["pageToken"] ?? 0) || 0;
  const sortBy = listParameter(call.query["sortBy"]);
  const order = sortBy.length > 0 ? orderOf(call, source.object, sortBy) : source.order;
  const rows = rowsOf(call, source, order, pageSize + 1, offset);
  const token = (start: number): string => String(Math.max(0, start));
  const address = (start: number): string =>
    `${source.url}?pageSize=${pageSize}&pageToken=${start}`;
  const hasNext = rows.length > pageSize;
  const records = rows.slice(0, pageSize);
  return {
    count: records.length,
    currentPageToken: token(offset),
    currentPageUrl: address(offset),
    nextPageToken: hasNext ? token(offset + pageSize) : null,
    nextPageUrl: hasNext ? address(offset + pageSize) : null,
    pageSize,
    previousPageToken: offset > 0 ? token(offset - pageSize) : null,
    previousPageUrl: offset > 0 ? address(Math.max(0, offset - pageSize)) : null,
    records,
    sortBy
  };
}

function rowsOf(
  call: Call,
  { object, tree, where }: ListSource,
  order: string,
  limit: number,
  offset: number
): RecordRepresentation[] {
  const columns = selectList(call, object, tree).join(", ");
  const filter = where === "" ? "" : ` WHERE ${where}`;
  const sorted = order === "" ? "" : ` ORDER BY ${order}`;
  const soql = `SELECT ${columns} FROM ${object.name}${filter}${sorted} LIMIT ${limit} OFFSET ${offset}`;
  const { records } = call.org.queries.query(call.session, soql, { batchSize: limit });
  return records.map((record) => representation(call, object, tree, record));
}

function pageSizeOf(text: string | undefined): number {
  const size = Number(text ?? PAGE_SIZE);
  if (Number.isInteger(size) && size >= 1 && size <= MAX_PAGE_SIZE - 1) return size;
  throw new SalesforceError(
    "ILLEGAL_QUERY_PARAMETER_VALUE",
    `pageSize must be a whole number from 1 to ${MAX_PAGE_SIZE - 1}: ${text}`
  );
}

/** `sortBy` as SOQL: `Name`, `-Contact.CreatedDate` (descending). */
function orderOf(call: Call, object: SObject, sortBy: readonly string[]): string {
  const items = sortBy.map((item) => {
    const name = item.replace(/^-/, "").replace(/^\w+\./, "");
    const field = call.org.schema().fieldOf(object.name, name);
    if (!field || !mayRead(call, object.name, field))
      throw new SalesforceError("INVALID_FIELD", `The list cannot be sorted by ${item}`);
    return `${field.name} ${item.startsWith("-") ? "DESC NULLS LAST" : "ASC"}`;
  });
  return items.join(", ");
}
