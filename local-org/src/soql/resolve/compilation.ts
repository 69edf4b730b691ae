import type { Access } from "../../org.ts";
import type { Field, SObject, Schema } from "../../metadata/schema.ts";
import type { Expression } from "../sql/expression.ts";
import type { FormulaFields } from "../formula/formula-fields.ts";

/** What compiling one query shares among its parts. */
export interface Compilation {
  readonly schema: Schema;
  readonly formulas: FormulaFields;
  /** Whose permissions and sharing hold; undefined for the platform itself. */
  readonly access: Access | undefined;
  /** The query's text, for the places of errors. */
  readonly soql: string;
  /** Deleted rows too. */
  readonly includeDeleted: boolean;
  /** Global variables of formulas compiled so far, by path, so that the same name is the same SQL. */
  readonly globals: Map<string, Expression>;
  /** A table alias not used in this query yet. */
  nextAlias(): string;
}

export function createCompilation(parts: Omit<Compilation, "nextAlias" | "globals">): Compilation {
  let count = 0;
  return { ...parts, globals: new Map(), nextAlias: () => `t${count++}` };
}

/** The same query seen by the platform itself, as formulas read their sources. */
export function asSystem(compilation: Compilation): Compilation {
  return compilation.access ? { ...compilation, access: undefined } : compilation;
}

export function mayReadObject({ access }: Compilation, object: SObject): boolean {
  return object.queryable && (access === undefined || access.object(object.name).read);
}

export function mayReadField({ access }: Compilation, object: SObject, field: Field): boolean {
  return access === undefined || field.type === "id" || access.field(object.name, field.name).read;
}
