/** Plain text table: a header, a rule, left-aligned cells, numbers right-aligned. Empty rows give "". */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[]
): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) => row.map(String));
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0))
  );
  const numeric = columns.map((_, index) => rows.every((row) => typeof row[index] === "number"));
  const line = (values: readonly string[]): string =>
    values
      .map((value, index) => {
        const width = widths[index] ?? 0;
        return numeric[index] ? value.padStart(width) : value.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [line(columns), line(widths.map((width) => "─".repeat(width))), ...cells.map(line)].join(
    "\n"
  );
}
