import type { VisibleObject } from "../model/visible-object.ts";

type Input = Readonly<Record<string, unknown>>;

/** An `orderBy` argument as SOQL; undefined where it orders nothing. */
export function orderClause(
  object: VisibleObject,
  orderBy: Input,
  prefix = ""
): string | undefined {
  const clauses = Object.entries(orderBy).flatMap(([name, clause]) => {
    if (clause === null || clause === undefined) return [];
    const path = `${prefix}${name}`;
    if (object.fields.has(name)) return [direction(path, clause as Input)];
    // A parent's clauses: its own fields were checked by the schema.
    return parentClauses(path, clause as Input);
  });
  return clauses.length > 0 ? clauses.join(", ") : undefined;
}

function parentClauses(path: string, orderBy: Input): string[] {
  return Object.entries(orderBy).flatMap(([name, clause]) => {
    const input = (clause ?? {}) as Input;
    const isClause = "order" in input || "nulls" in input;
    return isClause
      ? [direction(`${path}.${name}`, input)]
      : parentClauses(`${path}.${name}`, input);
  });
}

/** `Name DESC NULLS LAST` */
export function direction(path: string, { order, nulls }: Input): string {
  return [path, order ?? "ASC", ...(nulls ? [`NULLS ${String(nulls)}`] : [])].join(" ");
}
