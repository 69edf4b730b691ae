import { TokenStream } from "./token-stream.ts";
import type { BinaryOperator, Tree, UnaryOperator } from "./tree.ts";

/**
 * Binary operators from loosest to tightest, all grouping to the left. As on the platform, `*` and `/`
 * bind tighter than `^`, `&` as loosely as `+`, and a sign tighter than all.
 */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["=", "==", "<>", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-", "&"],
  ["^"],
  ["*", "/"]
];

const SYNONYMS: Readonly<Record<string, BinaryOperator>> = { "==": "=", "!=": "<>" };

/** Nesting beyond this is refused instead of exhausting the stack. */
const DEEPEST = 200;

/**
 * Reads a formula into its tree.
 * @throws FormulaError "Syntax error. …" with the place
 */
export function parse(source: string): Tree {
  const tokens = new TokenStream(source);
  const tree = parseLevel(tokens, 0, 0);
  if (tokens.current.kind !== "end") throw tokens.unexpected();
  return tree;
}

function parseLevel(tokens: TokenStream, level: number, depth: number): Tree {
  const symbols = LEVELS[level];
  if (!symbols) return parseUnary(tokens, depth);
  let left = parseLevel(tokens, level + 1, depth);
  for (let token = tokens.takeSymbol(symbols); token; token = tokens.takeSymbol(symbols)) {
    const operator = SYNONYMS[token.text] ?? (token.text as BinaryOperator);
    const right = parseLevel(tokens, level + 1, depth);
    left = { kind: "binary", operator, left, right, offset: token.offset };
  }
  return left;
}

function parseUnary(tokens: TokenStream, depth: number): Tree {
  if (depth > DEEPEST) throw tokens.error("Syntax error. Formula is nested too deeply");
  const { kind, text, offset } = tokens.current;
  const isNot = kind === "name" && text.toUpperCase() === "NOT";
  if (!isNot && !(kind === "symbol" && ["-", "+", "!"].includes(text)))
    return parsePrimary(tokens, depth);
  tokens.take();
  const operator: UnaryOperator = isNot ? "!" : (text as UnaryOperator);
  return { kind: "unary", operator, operand: parseUnary(tokens, depth + 1), offset };
}

function parsePrimary(tokens: TokenStream, depth: number): Tree {
  const { kind, text, offset } = tokens.current;
  if (tokens.takeSymbol(["("])) {
    const inner = parseLevel(tokens, 0, depth + 1);
    tokens.expectSymbol(")");
    return inner;
  }
  if (kind === "symbol" || kind === "end") throw tokens.unexpected();
  tokens.take();
  if (kind === "number") return { kind, text, offset };
  if (kind === "text") return { kind, value: text, offset };
  return parseName(tokens, text, offset, depth);
}

function parseName(tokens: TokenStream, name: string, offset: number, depth: number): Tree {
  const capitals = name.toUpperCase();
  if (capitals === "TRUE" || capitals === "FALSE")
    return { kind: "boolean", value: capitals === "TRUE", offset };
  if (capitals === "NULL") return { kind: "null", offset };
  if (!tokens.takeSymbol(["("])) return { kind: "reference", name, offset };
  return { kind: "call", name: capitals, args: parseArguments(tokens, depth + 1), offset };
}

function parseArguments(tokens: TokenStream, depth: number): Tree[] {
  if (tokens.takeSymbol([")"])) return [];
  const args: Tree[] = [];
  do args.push(parseLevel(tokens, 0, depth));
  while (tokens.takeSymbol([","]));
  tokens.expectSymbol(")");
  return args;
}
