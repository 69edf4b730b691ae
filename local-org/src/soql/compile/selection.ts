import { malformed } from "../query-error.ts";
import type { Compilation } from "../resolve/compilation.ts";
import { coalesced, typeName } from "../resolve/field-path.ts";
import type { Operand } from "../resolve/operand.ts";
import type { Place, Row } from "../resolve/scope.ts";
import { readerOf } from "../results/read-value.ts";
import type { Entry, RecordShape, ValueEntry } from "../results/record-shape.ts";
import { column, type Expression } from "../sql/expression.ts";

interface OpenShape extends RecordShape {
  readonly entries: Entry[];
}

/** The columns of a SELECT and the records they become, built item by item in the query's order. */
export class Selection {
  readonly columns: Expression[] = [];
  readonly shape: OpenShape;
  private readonly parents = new Map<string, OpenShape>();
  private readonly names = new Set<string>();

  constructor(root: { readonly type: string; readonly id?: Expression }) {
    const idColumn = root.id && this.column(root.id);
    this.shape = { type: root.type, ...(idColumn === undefined ? {} : { idColumn }), entries: [] };
  }

  /** A value at the root, or of the parent that `steps` lead to. */
  add(operand: Operand, name: string, steps: readonly PlacedStep[] = []): void {
    this.claim([...steps.map((step) => step.name), name].join("."));
    this.parentShape(steps).entries.push(this.valueEntry(operand, name));
  }

  /** A parent whose fields depend on its object. */
  addTypedParent(name: string, variants: readonly TypedVariant[]): void {
    this.claim(name);
    const shapes = variants.map(({ row, operands }) => ({
      type: row.object.name,
      idColumn: this.column(column(row.alias, "Id")),
      entries: operands.map((operand) => this.valueEntry(operand, operand.name))
    }));
    this.shape.entries.push({ kind: "typedParent", name, shapes });
  }

  addChildren(name: string, subquery: number): void {
    this.claim(name);
    this.shape.entries.push({ kind: "children", name, subquery });
  }

  private valueEntry(operand: Operand, name: string): ValueEntry {
    return {
      kind: "value",
      name,
      column: this.column(operand.expression),
      read: readerOf(operand.type, operand.scale),
      type: operand.type,
      displayName: operand.aggregate ? operand.label : name,
      aggregate: operand.aggregate ?? false
    };
  }

  private claim(path: string): void {
    const key = path.toLowerCase();
    if (this.names.has(key)) throw malformed(`duplicate field selected: ${path}`);
    this.names.add(key);
  }

  private column(expression: Expression): number {
    return this.columns.push(expression) - 1;
  }

  private parentShape(steps: readonly PlacedStep[]): OpenShape {
    let shape = this.shape;
    let path = "";
    for (const { name, place } of steps) {
      path += `${name}.`;
      let next = this.parents.get(path);
      if (!next) {
        next = this.openShape(place);
        this.parents.set(path, next);
        shape.entries.push({ kind: "parent", name, shape: next });
      }
      shape = next;
    }
    return shape;
  }

  private openShape({ rows, polymorphic }: Place): OpenShape {
    const idColumn = this.column(coalesced(rows.map((row) => column(row.alias, "Id"))));
    if (!polymorphic) return { type: rows[0]?.object.name ?? "", idColumn, entries: [] };
    return { type: "Name", idColumn, typeColumn: this.column(typeName(rows)), entries: [] };
  }
}

/** The fields to show of a parent that is of one object. */
export interface TypedVariant {
  readonly row: Row;
  readonly operands: readonly Operand[];
}

/** A relationship followed: its own spelling and where it leads. */
export interface PlacedStep {
  readonly name: string;
  readonly place: Place;
}

/** The relationship's name as the schema spells it. */
export function relationshipName({ schema }: Compilation, from: Place, step: string): string {
  for (const { object } of from.rows) {
    const name = schema.relationshipOf(object.name, step)?.relationshipName;
    if (name !== undefined) return name;
  }
  return step;
}
