import type { Place, Size } from "./gridMove";

/** A text for a cell of a block. */
export interface BlockCell extends Place {
  readonly text: string;
}

export interface Block {
  readonly cells: readonly BlockCell[];
  /** Values that found no editable cell. */
  readonly skipped: number;
}

/** Lays a block over the grid from a cell on; what falls outside or on cells that cannot be edited is counted. */
export function layBlock(
  block: readonly (readonly string[])[],
  from: Place,
  size: Size,
  isEditable: (place: Place) => boolean
): Block {
  const all = block.flatMap((texts, row) =>
    texts.map((text, column) => ({ row: from.row + row, column: from.column + column, text }))
  );
  const cells = all.filter(
    (cell) => cell.row < size.rows && cell.column < size.columns && isEditable(cell)
  );
  return { cells, skipped: all.length - cells.length };
}

/** The same text for every editable cell under one, as a spreadsheet fills down. */
export function fillDown(
  text: string,
  from: Place,
  size: Size,
  isEditable: (place: Place) => boolean
): Block {
  const cells: BlockCell[] = [];
  for (let row = from.row + 1; row < size.rows; row += 1) {
    if (isEditable({ row, column: from.column })) cells.push({ row, column: from.column, text });
  }
  return { cells, skipped: 0 };
}
