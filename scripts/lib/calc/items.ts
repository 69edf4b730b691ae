import { readGrid } from "../allocation/grid.ts";
import { valueError, type Where } from "./read-values.ts";

/** One item of a list: a cell for each column, and where it stands. */
export interface Item {
  readonly cell: (column: string) => string;
  readonly where: (column: string) => Where;
}

/** Where items come from: an option given again for each, as A:B:C, and a CSV file with these columns. */
export interface ItemSource {
  readonly option: string;
  readonly columns: readonly string[];
  readonly typed: readonly string[] | undefined;
  readonly file: string | undefined;
}

/** The items typed, then those of the file; at least one. */
export function itemsOf(source: ItemSource): Item[] {
  const { option, columns, typed = [], file } = source;
  const items = [
    ...typed.map((text) => typedItem(text, source)),
    ...(file === undefined ? [] : fileItems(file, columns))
  ];
  if (items.length === 0) throw valueError("noItem", { option, columns: columns.join(":") });
  return items;
}

function typedItem(found: string, { option, columns }: ItemSource): Item {
  const cells = found.split(":").map((cell) => cell.trim());
  if (cells.length !== columns.length)
    throw valueError("badItem", { option, found, columns: columns.join(":") });
  return {
    cell: (column) => cells[columns.indexOf(column)] ?? "",
    where: () => ({ option: `${option} ${found}` })
  };
}

function fileItems(path: string, columns: readonly string[]): Item[] {
  const grid = readGrid(path);
  const missing = columns.find((column) => !grid.columns.includes(column));
  if (missing !== undefined)
    throw valueError("noColumn", { file: path, column: missing, columns: columns.join(", ") });
  return grid.rows.map(({ line, cells }) => ({
    cell: (column) => cells.get(column) ?? "",
    where: (column) => ({ option: `${path}, line ${line}, column ${column}`, locale: grid.locale })
  }));
}
