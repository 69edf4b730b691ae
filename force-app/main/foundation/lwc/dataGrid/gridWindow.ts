/** Rows from `first` to `last`, both included; empty where `last` is before `first`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows that are not in the document, as one gap of their height. */
export interface Gap {
  readonly key: string;
  /** CSS of the row that stands in for them. */
  readonly style: string;
}

/** What a scrolling box shows, in pixels. */
export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

/** Up to so many rows all stand in the document: find-in-page and printing see them. */
export const ROWS_WITHOUT_WINDOW = 80;
/** Rows kept on either side of what is seen, so that a turn of the wheel finds them there. */
const MARGIN = 6;
/** The window moves by so many rows at once. */
const STEP = 3;
const LEAST_ROWS = 20;

/** The rows to have in the document for what the box shows. */
export function spanOf(count: number, rowHeight: number, { scrollTop, height }: Viewport): Span {
  if (count <= ROWS_WITHOUT_WINDOW) return { first: 0, last: count - 1 };
  const seen = Math.max(Math.ceil(height / rowHeight), LEAST_ROWS);
  const wanted = Math.floor(scrollTop / rowHeight) - MARGIN;
  const latest = count - seen - 2 * MARGIN;
  const first = Math.min(Math.max(Math.floor(wanted / STEP) * STEP, 0), Math.max(latest, 0));
  return { first, last: Math.min(first + seen + 2 * MARGIN, count - 1) };
}

/** Row numbers of a span and the active row, which stays in the document with its focus, with gaps between. */
export function itemsOf(
  count: number,
  span: Span,
  active: number,
  rowHeight: number
): (number | Gap)[] {
  const shown: number[] = [];
  for (let row = span.first; row <= span.last; row += 1) shown.push(row);
  if (active >= 0 && active < span.first) shown.unshift(active);
  if (active > span.last && active < count) shown.push(active);
  const items: (number | Gap)[] = [];
  let next = 0;
  for (const row of shown) {
    if (row > next) items.push(gap(next, row, rowHeight));
    items.push(row);
    next = row + 1;
  }
  if (next < count) items.push(gap(next, count, rowHeight));
  return items;
}

function gap(from: number, to: number, rowHeight: number): Gap {
  return {
    key: `gap ${from === 0 ? "start" : from}`,
    style: `height: ${(to - from) * rowHeight}px`
  };
}
