import type { Database } from "better-sqlite3";
import type { FieldType, Schema } from "../metadata/schema.ts";
import { fold, FOLD_FUNCTION } from "./clauses/text-comparison.ts";
import { sortKey, SORT_FUNCTION } from "./clauses/order-by.ts";
import { datePart } from "./dates/date-part.ts";
import { formatValue } from "./format/format-value.ts";
import { picklistLabel } from "./format/picklist-label.ts";
import { GROUPING_FUNCTION } from "./resolve/aggregate.ts";
import { DATE_PART_FUNCTION } from "./resolve/date-function.ts";
import { FORMAT_FUNCTION, LABEL_FUNCTION } from "./resolve/display-function.ts";

type Value = string | number | null;

const onText =
  (change: (text: string) => string) =>
  (text: Value): Value =>
    typeof text === "string" ? change(text) : text;

/** Registers the SQL functions that compiled queries call. */
export function registerSqlFunctions(database: Database, schema: () => Schema): void {
  const pure = { deterministic: true };
  database.function(FOLD_FUNCTION, pure, onText(fold));
  database.function(SORT_FUNCTION, pure, onText(sortKey));
  // Without ROLLUP or CUBE no row is a subtotal.
  database.function(GROUPING_FUNCTION, pure, (_group: Value) => 0);
  database.function(DATE_PART_FUNCTION, pure, (name: string, value: Value, zone: string | null) =>
    typeof value === "string" ? datePart(name, value, zone ?? undefined) : null
  );
  database.function(
    LABEL_FUNCTION,
    (object: string, field: string, language: string, value: Value) =>
      typeof value === "string" ? picklistLabel(schema(), language, object, field, value) : value
  );
  database.function(
    FORMAT_FUNCTION,
    pure,
    (type: FieldType, scale: number | null, locale: string, timeZone: string, value: Value) =>
      formatValue(value, { type, scale: scale ?? 0 }, { locale, timeZone })
  );
}
