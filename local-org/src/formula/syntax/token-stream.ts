import { FormulaError } from "../formula-error.ts";
import { positionAt } from "./position.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** Reads tokens one after the other, with one token of foresight. */
export class TokenStream {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  get current(): Token {
    return this.#tokens[this.#next] as Token;
  }

  /** The current token, and steps past it. */
  take(): Token {
    const token = this.current;
    if (token.kind !== "end") this.#next++;
    return token;
  }

  /** Takes the current token where it is one of these symbols. */
  takeSymbol(symbols: readonly string[]): Token | undefined {
    const { kind, text } = this.current;
    return kind === "symbol" && symbols.includes(text) ? this.take() : undefined;
  }

  expectSymbol(symbol: string): void {
    if (this.takeSymbol([symbol])) return;
    if (this.current.kind === "end") throw this.error(`Syntax error. Missing '${symbol}'`);
    throw this.unexpected();
  }

  /** The error for a current token that may not stand here. */
  unexpected(): FormulaError {
    const { kind, text } = this.current;
    if (kind === "end") return this.error("Syntax error. Found end of formula");
    return this.error(`Syntax error. Found '${text}'`);
  }

  error(message: string): FormulaError {
    return new FormulaError(message, positionAt(this.#source, this.current.offset));
  }
}
