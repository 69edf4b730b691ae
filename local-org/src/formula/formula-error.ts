/** A formula that cannot be compiled, with the place in its source (both from 1). */
export class FormulaError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, position: { readonly line: number; readonly column: number }) {
    super(message);
    this.name = "FormulaError";
    this.line = position.line;
    this.column = position.column;
  }
}
