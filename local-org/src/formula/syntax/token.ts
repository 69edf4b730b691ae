export type TokenKind = "number" | "text" | "name" | "symbol" | "end";

/** One word of a formula. */
export interface Token {
  readonly kind: TokenKind;
  /** As written; for `text` with its escapes resolved and without its quotes. */
  readonly text: string;
  /** Characters from the start of the source. */
  readonly offset: number;
}
