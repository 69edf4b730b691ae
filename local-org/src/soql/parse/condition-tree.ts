import type {
  Condition,
  ConditionWithValueQuery,
  HavingClause,
  WhereClause
} from "@jetstreamapp/soql-parser-js";
import { isNotMarker } from "./nested-nots.ts";
import { malformed } from "../query-error.ts";

export type Comparison = Exclude<ConditionWithValueQuery, { openParen: number; field?: never }>;

export type ConditionTree =
  | { readonly kind: "and" | "or"; readonly operands: readonly ConditionTree[] }
  | { readonly kind: "not"; readonly operand: ConditionTree }
  | { readonly kind: "comparison"; readonly comparison: Comparison };

type Token = "(" | ")" | "AND" | "OR" | "NOT" | Comparison;

/**
 * The parser's flat list of conditions as a tree.
 * @throws SalesforceError MALFORMED_QUERY where AND and OR mix without parentheses, as the platform does
 */
export function conditionTree(clause: WhereClause | HavingClause): ConditionTree {
  const tokens = [...tokensOf(clause)];
  const reader = new Reader(tokens);
  const tree = reader.operands();
  if (!reader.atEnd()) throw malformed("unexpected token: ')'");
  return tree;
}

interface Link {
  readonly left: Condition | ConditionWithValueQuery | null;
  readonly operator?: "AND" | "OR" | "NOT";
  readonly right?: Link;
}

function* tokensOf(clause: WhereClause | HavingClause): Generator<Token> {
  for (let link: Link | undefined = clause; link; link = link.right) {
    const { left, operator } = link;
    if (left) {
      const parens = left as { openParen?: number; closeParen?: number };
      yield* Array<Token>(parens.openParen ?? 0).fill("(");
      if (isNotMarker(left)) {
        yield "NOT";
        continue;
      }
      if ("operator" in left) yield left;
      yield* Array<Token>(parens.closeParen ?? 0).fill(")");
    }
    if (operator) yield operator;
  }
}

class Reader {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  operands(): ConditionTree {
    const operands = [this.operand()];
    let connective: Token | undefined;
    for (;;) {
      const next = this.tokens[this.position];
      if (next !== "AND" && next !== "OR") break;
      if (connective !== undefined && connective !== next)
        throw malformed(`unexpected token: '${next}'`);
      connective = next;
      this.position += 1;
      operands.push(this.operand());
    }
    const [first] = operands;
    if (operands.length === 1 && first) return first;
    return { kind: connective === "OR" ? "or" : "and", operands };
  }

  private operand(): ConditionTree {
    const token = this.tokens[this.position];
    this.position += 1;
    if (token === "NOT") return { kind: "not", operand: this.operand() };
    if (token === "(") {
      const inner = this.operands();
      if (this.tokens[this.position] !== ")") throw malformed("unexpected token: '<EOF>'");
      this.position += 1;
      return inner;
    }
    if (token === undefined || typeof token === "string")
      throw malformed(`unexpected token: '${token ?? "<EOF>"}'`);
    return { kind: "comparison", comparison: token };
  }
}
