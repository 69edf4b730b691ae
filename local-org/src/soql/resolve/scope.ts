import type { Field, SObject } from "../../metadata/schema.ts";
import { isStored } from "../../storage/columns.ts";
import { and, binary, column, fragment, ZERO, type Expression } from "../sql/expression.ts";
import type { Join, Source } from "../sql/select.ts";
import { definitionRows } from "./definition-rows.ts";
import { mayReadField, mayReadObject, type Compilation } from "./compilation.ts";

/** Rows of one object under a table alias. */
export interface Row {
  readonly object: SObject;
  readonly alias: string;
  /** A parent: there may be none. */
  readonly optional: boolean;
}

/** The rows a path has reached: one for most, several for a relationship to several objects. */
export interface Place {
  readonly rows: readonly Row[];
  readonly polymorphic: boolean;
}

/** The tables of one SELECT: the object queried and the parents its paths reach, each joined once. */
export class Scope {
  readonly root: Row;
  readonly from: Source;
  private readonly parents = new Map<string, Place>();
  private readonly joined: Join[] = [];

  constructor(compilation: Compilation, object: SObject) {
    this.root = { object, alias: compilation.nextAlias(), optional: false };
    this.from = sourceOf(compilation, this.root);
  }

  get place(): Place {
    return { rows: [this.root], polymorphic: false };
  }

  get joins(): readonly Join[] {
    return this.joined;
  }

  /** Rows of the root that exist and that sharing lets the user see. */
  restriction(compilation: Compilation): Expression | undefined {
    return and(notDeleted(compilation, this.root), visible(compilation, this.root));
  }

  /** The parents that a relationship name leads to; undefined where the user knows no such relationship. */
  follow(compilation: Compilation, from: Place, relationship: string): Place | undefined {
    const name = relationship.toLowerCase();
    const mode = compilation.access ? "user" : "system";
    const key = [mode, name, ...from.rows.map((row) => row.alias)].join(" ");
    const known = this.parents.get(key);
    if (known) return known;
    const references = from.rows.flatMap((row) => referenceOf(compilation, row, name));
    if (references.length === 0) return undefined;
    const rows = references.flatMap(({ row, field }) => this.join(compilation, row, field));
    if (rows.length === 0) return undefined;
    const targets = new Set(rows.map((row) => row.object.name));
    const place = { rows, polymorphic: from.polymorphic || targets.size > 1 };
    this.parents.set(key, place);
    return place;
  }

  private join(compilation: Compilation, child: Row, field: Field): Row[] {
    return field.referenceTo.flatMap((name) => {
      const object = compilation.schema.objectOf(name);
      if (!object || !mayReadObject(compilation, object)) return [];
      const row = { object, alias: compilation.nextAlias(), optional: true };
      const link = binary("=", column(row.alias, "Id"), column(child.alias, field.name));
      this.joined.push({
        source: sourceOf(compilation, row),
        on: and(link, visible(compilation, row)) as Expression
      });
      return [row];
    });
  }
}

interface Reference {
  readonly row: Row;
  readonly field: Field;
}

function referenceOf(compilation: Compilation, row: Row, relationship: string): Reference[] {
  const field = compilation.schema.relationshipOf(row.object.name, relationship);
  return field && mayReadField(compilation, row.object, field) ? [{ row, field }] : [];
}

function visible({ access }: Compilation, { object, alias }: Row): Expression | undefined {
  const rows = access?.visibleRows(object.name, alias);
  return rows && fragment(rows);
}

function notDeleted(compilation: Compilation, { object, alias }: Row): Expression | undefined {
  if (compilation.includeDeleted || !object.fields.has("IsDeleted")) return undefined;
  return binary("=", column(alias, "IsDeleted"), ZERO);
}

function sourceOf(compilation: Compilation, { object, alias }: Row): Source {
  const rows = definitionRows(compilation, object);
  if (rows === undefined) return { kind: "table", name: object.name, alias };
  const columns = [...object.fields.values()].filter(isStored).map((field) => field.name);
  return { kind: "rows", rows, columns, alias };
}
