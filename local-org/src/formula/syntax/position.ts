/** A place in formula source; line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of a character offset. */
export function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
