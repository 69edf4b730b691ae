/** A cell's place; row and column count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;

/** Where a key leads, as in a spreadsheet; undefined for a key that does not move. */
export function moveBy(key: string, ctrl: boolean, from: Place, size: Size): Place | undefined {
  const far = ctrl ? Infinity : 1;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-far, 0],
    ArrowDown: [far, 0],
    ArrowLeft: [0, -far],
    ArrowRight: [0, far],
    PageUp: [-PAGE, 0],
    PageDown: [PAGE, 0],
    Home: [ctrl ? -Infinity : 0, -Infinity],
    End: [ctrl ? Infinity : 0, Infinity]
  };
  const step = steps[key];
  if (!step) return undefined;
  return {
    row: clamp(from.row + step[0], size.rows),
    column: clamp(from.column + step[1], size.columns)
  };
}

/** The next editable cell in reading order, forwards or backwards; undefined past either end. */
export function nextEditable(
  from: Place,
  direction: 1 | -1,
  size: Size,
  isEditable: (place: Place) => boolean
): Place | undefined {
  let index = from.row * size.columns + from.column + direction;
  for (; index >= 0 && index < size.rows * size.columns; index += direction) {
    const place = { row: Math.floor(index / size.columns), column: index % size.columns };
    if (isEditable(place)) return place;
  }
  return undefined;
}

/** The cell that an event happened in. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const cell = (target as HTMLElement | null)?.closest<HTMLElement>("td[data-row]");
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

export function same(left: Place, right: Place): boolean {
  return left.row === right.row && left.column === right.column;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
