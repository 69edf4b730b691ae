import type { Expression } from "./expression.ts";

/** Equal for expressions that read the same SQL. */
export function keyOf(expression: Expression): string {
  return JSON.stringify(expression, (_key, item: unknown) =>
    typeof item === "function" ? item.toString() : item
  );
}

/** The expression with every node, outermost first, that `replacement` answers for replaced. */
export function replaced(
  node: Expression,
  replacement: (node: Expression) => Expression | undefined
): Expression {
  const found = replacement(node);
  if (found) return found;
  const inner = (child: Expression): Expression => replaced(child, replacement);
  switch (node.kind) {
    case "call":
      return { ...node, args: node.args.map(inner) };
    case "binary":
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case "and":
    case "or":
      return { ...node, operands: node.operands.map(inner) };
    case "not":
    case "noCase":
    case "escaped":
      return { ...node, operand: inner(node.operand) };
    case "in": {
      const items = "from" in node.items ? node.items : node.items.map(inner);
      return { ...node, operand: inner(node.operand), items };
    }
    case "case": {
      const branches = node.branches.map(({ when, then }) => ({
        when: inner(when),
        then: inner(then)
      }));
      return { ...node, branches, otherwise: inner(node.otherwise) };
    }
    default:
      return node;
  }
}
