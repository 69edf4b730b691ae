import type { BookRow } from "./book.ts";

/**
 * Splits a file's rows into waves: a row that names another row of its file comes in a later wave. Rows that
 * name each other in a circle come last, together, where their reference is reported as unknown.
 */
export function waves(rows: readonly BookRow[]): BookRow[][] {
  const result: BookRow[][] = [];
  let waiting = [...rows];
  while (waiting.length > 0) {
    const missing = new Set(waiting.map((row) => row.referenceId).filter((id) => id !== undefined));
    const free = waiting.filter((row) => !references(row).some((id) => missing.has(id)));
    const wave = free.length > 0 ? free : waiting;
    result.push(wave);
    waiting = waiting.filter((row) => !wave.includes(row));
  }
  return result;
}

function references({ values }: BookRow): string[] {
  return Object.values(values).flatMap((value) =>
    typeof value === "string" && value.startsWith("@") ? [value.slice(1)] : []
  );
}
