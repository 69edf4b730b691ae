import type { Field } from "../../metadata/schema.ts";
import {
  binary,
  call,
  column,
  isNotNull,
  NULL,
  scalar,
  value,
  type Binding,
  type Expression
} from "../sql/expression.ts";
import type { Select } from "../sql/select.ts";
import { circularFormula, FORMULA_FUNCTION } from "../formula/formula-fields.ts";
import { asSystem, type Compilation } from "./compilation.ts";
import { Scope, type Place, type Row } from "./scope.ts";

/** Paths longer than this through nested formulas can only be a circle. */
const FORMULA_DEPTH = 25;

/** The SQL of one field of one row: its column, or its formula called with the values it reads. */
export function fieldExpression(
  compilation: Compilation,
  scope: Scope,
  row: Row,
  field: Field,
  depth = 0
): Expression {
  if (field.formula === undefined) return column(row.alias, field.name);
  if (depth > FORMULA_DEPTH) throw circularFormula(row.object, field);
  const system = asSystem(compilation);
  const { key, compiled } = system.formulas.field(system.schema, row.object, field);
  const place = { rows: [row], polymorphic: false };
  const result = call(FORMULA_FUNCTION, [
    value(key),
    value((run) => run.now.toISOString()),
    value((run) => run.session.timeZone),
    ...compiled.references.map((path) =>
      path[0]?.startsWith("$")
        ? globalExpression(system, path)
        : pathExpression(system, scope, place, path, depth + 1)
    )
  ]);
  if (!row.optional) return result;
  const branches = [{ when: isNotNull(column(row.alias, "Id")), then: result }];
  return { kind: "case", branches, otherwise: NULL };
}

/** The SQL of a path of relationships and a field, null where there is none. */
export function pathExpression(
  compilation: Compilation,
  scope: Scope,
  from: Place,
  path: readonly string[],
  depth = 0
): Expression {
  let place: Place | undefined = from;
  for (const step of path.slice(0, -1))
    place = place && scope.follow(compilation, place, step.replace(/:.*$/, ""));
  const name = path.at(-1) ?? "";
  const found = (place?.rows ?? []).flatMap((row) => {
    const field = compilation.schema.fieldOf(row.object.name, name);
    return field ? [fieldExpression(compilation, scope, row, field, depth)] : [];
  });
  const [first] = found;
  return found.length > 1 ? call("coalesce", found) : (first ?? NULL);
}

/** The SQL of a global variable of formulas: `$User.Id`, `$CustomMetadata.T__mdt.Record.F__c`, `$Permission.X`. */
export function globalExpression(compilation: Compilation, path: readonly string[]): Expression {
  const key = path.join(".");
  let expression = compilation.globals.get(key);
  if (!expression) {
    expression = newGlobal(compilation, path);
    compilation.globals.set(key, expression);
  }
  return expression;
}

function newGlobal(
  compilation: Compilation,
  [global = "", ...path]: readonly string[]
): Expression {
  const [name = ""] = path;
  const userId: Binding = (run) => run.session.userId;
  switch (global) {
    case "$User":
      return recordField(compilation, "User", path, "Id", userId);
    case "$Profile":
    case "$UserRole":
      return recordField(compilation, "User", [global.slice(1), ...path], "Id", userId);
    case "$Organization":
      return recordField(compilation, "Organization", path);
    case "$CustomMetadata":
      return recordField(compilation, name, path.slice(2), "DeveloperName", path[1] ?? "");
    case "$Permission":
      return value((run) => Number(run.session.access.hasCustomPermission(name)));
    case "$Label": {
      const { schema } = compilation;
      return value((run) => schema.translate(run.session.language, `CustomLabel:${name}`, name));
    }
    case "$System":
      return value("1900-01-01T00:00:00.000Z");
    default:
      return NULL;
  }
}

function recordField(
  compilation: Compilation,
  objectName: string,
  path: readonly string[],
  keyField?: string,
  key?: Binding
): Expression {
  const object = compilation.schema.objectOf(objectName);
  if (!object) return NULL;
  const scope = new Scope(compilation, object);
  const field = pathExpression(compilation, scope, scope.place, path);
  const select: Select = {
    columns: [field],
    from: scope.from,
    joins: scope.joins,
    groupBy: [],
    orderBy: [],
    ...(keyField === undefined || key === undefined
      ? {}
      : { where: binary("=", column(scope.root.alias, keyField), value(key)) })
  };
  return scalar(select);
}
