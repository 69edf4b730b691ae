import { parseQuery, type Query } from "@jetstreamapp/soql-parser-js";
import { withoutNestedNots } from "./nested-nots.ts";
import { errorAt, malformed } from "../query-error.ts";

export interface ParsedSoql {
  readonly query: Query;
  /** `ALL ROWS`: deleted rows too. */
  readonly allRows: boolean;
}

const ALL_ROWS = /\s+ALL\s+ROWS\s*;?\s*$/i;

/**
 * Reads SOQL text.
 * @throws SalesforceError MALFORMED_QUERY with the place of the unexpected token
 */
export function parseSoql(soql: string): ParsedSoql {
  if (soql.trim() === "") throw malformed("A query string has to be specified");
  const allRows = ALL_ROWS.test(soql);
  const text = allRows ? soql.replace(ALL_ROWS, "") : soql;
  try {
    return { query: parseQuery(withoutNestedNots(text)), allRows };
  } catch (error) {
    throw unreadable(soql, error);
  }
}

interface ParserFailure {
  readonly token?: { readonly image: string; readonly startOffset: number };
  readonly message: string;
}

function unreadable(soql: string, error: unknown): Error {
  const { token, message } = error as ParserFailure;
  const image =
    token?.image ?? /(?:found: '|expecting EOF but found: )([^'\s[]*)/.exec(message)?.[1];
  if (image === undefined) return malformed(message);
  if (image === "")
    return errorAt(soql, soql.length, "MALFORMED_QUERY", "unexpected token: '<EOF>'");
  const offset = token && Number.isFinite(token.startOffset) ? token.startOffset : image;
  return errorAt(soql, offset, "MALFORMED_QUERY", `unexpected token: '${image}'`);
}
