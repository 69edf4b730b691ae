import { SalesforceError } from "../errors.ts";

const EXCERPT = 40;

/** An error of a query with the place where `token` stands in it, laid out as the platform does. */
export function errorAt(
  soql: string,
  token: string | number,
  errorCode: string,
  message: string
): SalesforceError {
  const offset = typeof token === "number" ? token : offsetOf(soql, token);
  if (offset < 0) return new SalesforceError(errorCode, message);
  const before = soql.slice(0, offset);
  const row = before.split("\n").length;
  const column = offset - (before.lastIndexOf("\n") + 1) + 1;
  const line = soql.split("\n")[row - 1] ?? "";
  const from = Math.max(0, column - 1 - EXCERPT);
  const excerpt = line.slice(from, column - 1 + EXCERPT);
  const pointer = `${" ".repeat(column - 1 - from)}^`;
  return new SalesforceError(
    errorCode,
    `\n${excerpt}\n${pointer}\nERROR at Row:${row}:Column:${column}\n${message}`
  );
}

function offsetOf(soql: string, token: string): number {
  if (token === "") return -1;
  const pattern = new RegExp(`(?<![\\w.])${token.replace(/[^\w]/g, "\\$&")}(?![\\w])`, "i");
  const found = pattern.exec(soql);
  return found ? found.index : soql.toLowerCase().indexOf(token.toLowerCase());
}

export function malformed(message: string): SalesforceError {
  return new SalesforceError("MALFORMED_QUERY", message);
}

const DESCRIBE = "Please reference your WSDL or the describe call for the appropriate names.";

export function unknownObject(soql: string, name: string): SalesforceError {
  return errorAt(
    soql,
    name,
    "INVALID_TYPE",
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${DESCRIBE}`
  );
}

export function unknownField(
  soql: string,
  token: string,
  name: string,
  entity: string
): SalesforceError {
  return errorAt(
    soql,
    token,
    "INVALID_FIELD",
    `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${DESCRIBE}`
  );
}

export function unknownRelationship(soql: string, token: string, name: string): SalesforceError {
  return errorAt(
    soql,
    token,
    "INVALID_FIELD",
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${DESCRIBE}`
  );
}

export function unknownChildRelationship(soql: string, name: string): SalesforceError {
  return errorAt(
    soql,
    name,
    "INVALID_TYPE",
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${DESCRIBE}`
  );
}
