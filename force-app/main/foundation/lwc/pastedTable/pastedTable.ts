const CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy;

/** Rows and cells of what a spreadsheet puts on the clipboard: tabs, line ends, quoted cells. */
export function parseBlock(text: string): string[][] {
  const plain = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (;;) {
    const [, cell = "", end = ""] = CELL.exec(plain) ?? [];
    rows.at(-1)?.push(unquoted(cell));
    if (end === "") return rows;
    if (end === "\n") rows.push([]);
  }
}

function unquoted(cell: string): string {
  return /^"[^]*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
