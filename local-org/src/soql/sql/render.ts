import { quoted } from "../../storage/columns.ts";
import type { Binding, Expression } from "./expression.ts";
import type { Ordering, Select, Source } from "./select.ts";

/** SQL text with its parameters in order. */
export interface Rendered {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

export function render(select: Select): Rendered {
  const renderer = new Renderer();
  const sql = renderer.select(select);
  return { sql, bindings: renderer.bindings };
}

class Renderer {
  readonly bindings: Binding[] = [];

  select(node: Select, named = false): string {
    const columns = node.columns.map(
      (item, index) => this.expression(item) + (named ? ` AS c${index}` : "")
    );
    const parts = [`SELECT ${columns.join(", ")} FROM ${this.source(node.from)}`];
    for (const join of node.joins)
      parts.push(`LEFT JOIN ${this.source(join.source)} ON ${this.expression(join.on)}`);
    if (node.where) parts.push(`WHERE ${this.expression(node.where)}`);
    if (node.groupBy.length > 0) parts.push(`GROUP BY ${this.list(node.groupBy)}`);
    if (node.having) parts.push(`HAVING ${this.expression(node.having)}`);
    if (node.orderBy.length > 0)
      parts.push(`ORDER BY ${node.orderBy.map((item) => this.ordering(item)).join(", ")}`);
    parts.push(...this.bounds(node));
    return parts.join(" ");
  }

  private bounds({ limit, offset }: Select): string[] {
    if (!limit && !offset) return [];
    const parts = [`LIMIT ${limit ? this.expression(limit) : "-1"}`];
    if (offset) parts.push(`OFFSET ${this.expression(offset)}`);
    return parts;
  }

  private source(source: Source): string {
    const alias = quoted(source.alias);
    switch (source.kind) {
      case "table":
        return `${quoted(source.name)} AS ${alias}`;
      case "list":
        this.bindings.push(source.items);
        return `json_each(?) AS ${alias}`;
      case "union": {
        const selects = source.selects.map((select) => this.select(select, true));
        return `(${selects.join(" UNION ALL ")}) AS ${alias}`;
      }
      case "rows": {
        const columns = source.columns.map(
          (name) => `value ->> '$.${quoted(name)}' AS ${quoted(name)}`
        );
        this.bindings.push(source.rows);
        return `(SELECT ${columns.join(", ")} FROM json_each(?)) AS ${alias}`;
      }
    }
  }

  private ordering({ expression, descending, nulls }: Ordering): string {
    const text = this.expression(expression) + (descending ? " DESC" : "");
    return nulls ? `${text} NULLS ${nulls.toUpperCase()}` : text;
  }

  private list(expressions: readonly Expression[]): string {
    return expressions.map((item) => this.expression(item)).join(", ");
  }

  private expression(node: Expression): string {
    switch (node.kind) {
      case "column":
        return `${quoted(node.table)}.${quoted(node.column)}`;
      case "value":
        this.bindings.push(node.binding);
        return "?";
      case "constant":
        return node.text;
      case "call":
        return `${node.name}(${node.distinct ? "DISTINCT " : ""}${this.list(node.args)})`;
      case "binary":
        return `${this.expression(node.left)} ${node.operator} ${this.expression(node.right)}`;
      case "and":
      case "or":
        return this.connective(node.kind, node.operands);
      case "not":
        return `(${this.expression(node.operand)}) IS NOT TRUE`;
      default:
        return this.special(node);
    }
  }

  private special(
    node: Extract<
      Expression,
      { kind: "noCase" | "escaped" | "in" | "case" | "scalar" | "fragment" }
    >
  ): string {
    switch (node.kind) {
      case "noCase":
        return `${this.expression(node.operand)} COLLATE NOCASE`;
      case "escaped":
        return `${this.expression(node.operand)} ESCAPE '\\'`;
      case "in":
        return `${this.expression(node.operand)} IN (${this.items(node.items)})`;
      case "case":
        return this.branches(node);
      case "scalar":
        return `(${this.select(node.select)})`;
      case "fragment":
        this.bindings.push(...node.fragment.params);
        return `(${node.fragment.sql})`;
    }
  }

  private items(items: readonly Expression[] | Select): string {
    return "from" in items ? this.select(items) : this.list(items);
  }

  private connective(kind: "and" | "or", operands: readonly Expression[]): string {
    return `(${operands.map((item) => this.expression(item)).join(` ${kind.toUpperCase()} `)})`;
  }

  private branches({ branches, otherwise }: Extract<Expression, { kind: "case" }>): string {
    const whens = branches.map(
      ({ when, then }) => `WHEN ${this.expression(when)} THEN ${this.expression(then)}`
    );
    return `CASE ${whens.join(" ")} ELSE ${this.expression(otherwise)} END`;
  }
}
