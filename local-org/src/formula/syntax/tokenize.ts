import { FormulaError } from "../formula-error.ts";
import { positionAt } from "./position.ts";
import type { Token } from "./token.ts";

const SPACE = /(?:[ \t\f\r\n]+|\/\*[\s\S]*?\*\/)*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z$][A-Za-z0-9$_:.#]*/y;
const SYMBOL = /&&|\|\||<>|!=|<=|>=|==|[-+*/^&=<>!(),]/y;
const TEXT = /"(?:[^"\\\r\n]|\\[nrtNRT"'\\])*"|'(?:[^'\\\r\n]|\\[nrtNRT"'\\])*'/y;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/**
 * Splits a formula into words; spaces and comments vanish. The last token is `end`.
 * @throws FormulaError at the first character that begins no word
 */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = skipSpace(source, 0);
  while (offset < source.length) {
    const token = tokenAt(source, offset);
    tokens.push(token.token);
    offset = skipSpace(source, token.end);
  }
  tokens.push({ kind: "end", text: "", offset: source.length });
  return tokens;
}

function skipSpace(source: string, offset: number): number {
  return offset + (matchAt(SPACE, source, offset)?.length ?? 0);
}

function tokenAt(source: string, offset: number): { token: Token; end: number } {
  if (source.startsWith("/*", offset)) throw unreadable(source, offset);
  const quoted = matchAt(TEXT, source, offset);
  if (quoted !== undefined)
    return {
      token: { kind: "text", text: unescape(quoted.slice(1, -1)), offset },
      end: offset + quoted.length
    };
  for (const [kind, pattern] of [
    ["number", NUMBER],
    ["name", NAME],
    ["symbol", SYMBOL]
  ] as const) {
    const text = matchAt(pattern, source, offset);
    if (text !== undefined) return { token: { kind, text, offset }, end: offset + text.length };
  }
  throw unreadable(source, offset);
}

function matchAt(pattern: RegExp, source: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(source)?.[0];
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter.toLowerCase()] ?? letter);
}

function unreadable(source: string, offset: number): FormulaError {
  const position = positionAt(source, offset);
  const character = source[offset] ?? "";
  if (character === '"' || character === "'")
    return new FormulaError(`Syntax error. Missing ${character}`, position);
  if (source.startsWith("/*", offset))
    return new FormulaError("Syntax error. Missing '*/'", position);
  return new FormulaError(`Syntax error. Found '${character}'`, position);
}
