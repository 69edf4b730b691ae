import type { Database } from "better-sqlite3";
import {
  compileFormula,
  formulaTypeOf,
  schemaScope,
  type CompiledFormula,
  type FormulaValue
} from "../../formula/index.ts";
import type { Field, SObject, Schema } from "../../metadata/schema.ts";
import { SalesforceError } from "../../errors.ts";

/** A formula field ready to be called from SQL. */
export interface FormulaField {
  readonly key: string;
  readonly compiled: CompiledFormula;
}

/** Name of the SQL function: `formula_value(key, now, time zone, referenced values…)`. */
export const FORMULA_FUNCTION = "formula_value";

type SqliteValue = string | number | null;

/** The formula fields met in queries on one database, compiled once per schema. */
export class FormulaFields {
  private readonly bySchema = new WeakMap<Schema, Map<string, FormulaField>>();
  private readonly evaluators = new Map<string, (args: readonly SqliteValue[]) => SqliteValue>();

  private constructor(database: Database) {
    database.function(
      FORMULA_FUNCTION,
      { varargs: true, deterministic: true },
      (key: string, ...args: SqliteValue[]) => this.evaluators.get(key)?.(args) ?? null
    );
  }

  private static readonly instances = new WeakMap<Database, FormulaFields>();

  static of(database: Database): FormulaFields {
    let instance = this.instances.get(database);
    if (!instance) this.instances.set(database, (instance = new FormulaFields(database)));
    return instance;
  }

  field(schema: Schema, object: SObject, field: Field): FormulaField {
    let known = this.bySchema.get(schema);
    if (!known) this.bySchema.set(schema, (known = new Map()));
    const name = `${object.name}.${field.name}`;
    let found = known.get(name);
    if (!found) known.set(name, (found = this.compile(schema, object, field)));
    return found;
  }

  private compile(schema: Schema, object: SObject, field: Field): FormulaField {
    const scope = schemaScope(schema, object.name, {
      kind: "field",
      blankAsZero: field.blankAsZero,
      result: { type: formulaTypeOf(field), scale: field.scale }
    });
    const compiled = compileFormula(field.formula ?? "NULL", scope);
    const booleans = compiled.references.map((path) => scope.field(path)?.type === "boolean");
    const key = `${object.name}.${field.name}#${this.evaluators.size}`;
    this.evaluators.set(key, evaluator(compiled, booleans));
    return { key, compiled };
  }
}

function evaluator(
  compiled: CompiledFormula,
  booleans: readonly boolean[]
): (args: readonly SqliteValue[]) => SqliteValue {
  const places = new Map(compiled.references.map((path, index) => [path.join("."), index]));
  return ([now, timeZone, ...values]) => {
    const result = compiled.evaluate({
      value: (path) => {
        const place = places.get(path.join("."));
        if (place === undefined) return null;
        const value = values[place] ?? null;
        return booleans[place] ? value === 1 : value;
      },
      now: () => new Date(String(now)),
      timeZone: String(timeZone)
    });
    return stored(result);
  };
}

function stored(value: FormulaValue): SqliteValue {
  return typeof value === "boolean" ? Number(value) : value;
}

/** A formula that refers to itself, directly or not. */
export function circularFormula(object: SObject, field: Field): SalesforceError {
  return new SalesforceError(
    "UNKNOWN_EXCEPTION",
    `Formula field ${object.name}.${field.name} refers to itself`
  );
}
