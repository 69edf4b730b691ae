import type { Database } from "better-sqlite3";
import type { Schema } from "../metadata/schema.ts";
import type { FieldType } from "../metadata/schema.ts";
import type { FieldValue, Session } from "../org.ts";
import { FormulaFields } from "./formula/formula-fields.ts";
import { createCompilation, type Compilation } from "./resolve/compilation.ts";
import { globalExpression, pathExpression } from "./resolve/field-expression.ts";
import { Scope } from "./resolve/scope.ts";
import { PreparedSelect } from "./run/prepared-select.ts";
import { column, isIn, type Expression } from "./sql/expression.ts";

export interface Moment {
  readonly session: Session;
  readonly now: Date;
}

/** Reads paths of fields from rows, as the platform itself: without permissions and sharing. */
export interface PathReader {
  /**
   * Values of each row, in the order of the paths: booleans as booleans, dates and datetimes as stored,
   * null where a parent is missing. Rows not found are not in the map.
   */
  read(ids: readonly string[], moment: Moment): Map<string, FieldValue[]>;
}

/**
 * A reader of paths from rows of `object`: `["Account__r", "Name"]`, `["Amount__c"]`, formula fields
 * (computed), and global variables such as `["$User", "Id"]`.
 */
export function selectPaths(
  database: Database,
  schema: Schema,
  object: string,
  paths: readonly (readonly string[])[]
): PathReader {
  const definition = schema.objectOf(object);
  if (!definition) throw new Error(`Unknown object ${object}`);
  const compilation = systemCompilation(database, schema);
  const scope = new Scope(compilation, definition);
  const values = paths.map((path) => expressionOf(compilation, scope, path));
  const id = column(scope.root.alias, "Id");
  const prepared = new PreparedSelect(database, {
    columns: [id, ...values],
    from: scope.from,
    joins: scope.joins,
    where: isIn(id, {
      columns: [column("page", "value")],
      from: { kind: "list", items: (run) => run.ids ?? "[]", alias: "page" },
      joins: [],
      groupBy: [],
      orderBy: []
    }),
    groupBy: [],
    orderBy: []
  });
  const booleans = paths.map((path) => typeOfPath(schema, object, path) === "boolean");
  return {
    read: (ids, moment) =>
      new Map(
        prepared
          .rows({ ...moment, ids: JSON.stringify(ids) })
          .map(([rowId, ...row]) => [
            String(rowId),
            row.map((value, index) => (booleans[index] && value !== null ? value === 1 : value))
          ])
      )
  };
}

function systemCompilation(database: Database, schema: Schema): Compilation {
  return createCompilation({
    schema,
    formulas: FormulaFields.of(database),
    access: undefined,
    soql: "",
    includeDeleted: true
  });
}

function expressionOf(compilation: Compilation, scope: Scope, path: readonly string[]): Expression {
  return path[0]?.startsWith("$")
    ? globalExpression(compilation, path)
    : pathExpression(compilation, scope, scope.place, path);
}

/** Type of the field a path ends at; global variables other than permissions are followed where they are records. */
function typeOfPath(
  schema: Schema,
  object: string,
  path: readonly string[]
): FieldType | undefined {
  const [first = "", ...rest] = path;
  if (first === "$Permission") return "boolean";
  if (first === "$CustomMetadata") return typeOfPath(schema, rest[0] ?? "", rest.slice(2));
  if (first.startsWith("$")) return typeOfPath(schema, first.slice(1), rest);
  if (rest.length === 0) return schema.fieldOf(object, first)?.type;
  const parent = schema.relationshipOf(object, first)?.referenceTo[0];
  return parent === undefined ? undefined : typeOfPath(schema, parent, rest);
}
