import type { FieldType } from "../../metadata/schema.ts";
import type { QueryColumn } from "../../org.ts";
import type { CompiledQuery } from "../compile/compile-query.ts";
import type { Entry, RecordShape } from "./record-shape.ts";

const OBJECT: FieldType = "reference";

/** Names and types of a query's columns; parents and child lists hold their own as `joinColumns`. */
export function queryColumns({ shape, subqueries }: CompiledQuery): QueryColumn[] {
  return columnsOf(shape, subqueries);
}

function columnsOf(
  shape: RecordShape,
  subqueries: readonly CompiledQuery[],
  foreignKeyName?: string
): QueryColumn[] {
  return shape.entries.map((entry) => ({
    ...columnOf(entry, subqueries),
    ...(foreignKeyName === undefined ? {} : { foreignKeyName })
  }));
}

function columnOf(entry: Entry, subqueries: readonly CompiledQuery[]): QueryColumn {
  const { name } = entry;
  switch (entry.kind) {
    case "value": {
      const { displayName, type, aggregate } = entry;
      return { name, displayName, type, aggregate, joinColumns: [] };
    }
    case "parent": {
      const joinColumns = columnsOf(entry.shape, subqueries, name);
      return { name, displayName: name, type: OBJECT, aggregate: false, joinColumns };
    }
    case "typedParent": {
      const joinColumns = entry.shapes.flatMap((shape) => columnsOf(shape, subqueries, name));
      return { name, displayName: name, type: OBJECT, aggregate: false, joinColumns };
    }
    case "children": {
      const child = subqueries[entry.subquery];
      const joinColumns = child ? queryColumns(child) : [];
      return { name, displayName: name, type: OBJECT, aggregate: true, joinColumns };
    }
  }
}
