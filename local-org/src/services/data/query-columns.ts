import type { Call } from "../../server/resource.ts";
import type { QueryColumn } from "../../org.ts";

const NUMBERS = new Set(["int", "double", "currency", "percent"]);
const APEX_TYPES: Readonly<Record<string, string>> = {
  id: "Id",
  reference: "Id",
  boolean: "Boolean",
  int: "Integer",
  double: "Double",
  currency: "Double",
  percent: "Double",
  date: "Date",
  datetime: "Datetime",
  time: "Time"
};

/** `?columns=true`: what the columns of a query are, without its rows. */
export function describeColumns(call: Call, soql: string): object {
  const columns = call.org.queries.columns(call.session, soql);
  const name = /\bfrom\s+(\w+)\s*(?!.*\bfrom\b)/is.exec(soql)?.[1] ?? "";
  const object = call.org.schema().objectOf(name);
  return {
    columnMetadata: columns.map(describeColumn),
    entityName: object?.name ?? name,
    groupBy: /\bgroup\s+by\b/i.test(soql),
    idSelected: columns.some((column) => column.name === "Id"),
    keyPrefix: object?.keyPrefix ?? null
  };
}

function describeColumn(column: QueryColumn): object {
  const { type } = column;
  return {
    aggregate: column.aggregate,
    apexType: APEX_TYPES[type] ?? "String",
    booleanType: type === "boolean",
    columnName: column.name,
    custom: column.name.endsWith("__c"),
    displayName: column.displayName,
    foreignKeyName: column.foreignKeyName ?? null,
    insertable: false,
    joinColumns: column.joinColumns.map(describeColumn),
    numberType: NUMBERS.has(type),
    textType: APEX_TYPES[type] === undefined,
    updatable: false
  };
}
