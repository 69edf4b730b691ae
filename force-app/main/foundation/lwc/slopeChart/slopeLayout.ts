/** A name with its amounts in both columns, drawn and as people read them. */
export interface Slope {
  readonly key: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly startText: string;
  readonly endText: string;
  readonly changeText: string;
}

export interface SlopeMark {
  readonly key: string;
  readonly index: number;
  readonly className: string;
  readonly line: string;
  readonly startText: string;
  readonly endText: string;
  readonly startY: number;
  readonly endY: number;
}

export interface SlopeLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly marks: readonly SlopeMark[];
}

const LINE = 16;
const TOP = 24;
const LEAST_HEIGHT = 12 * LINE;
const TEXT_GAP = 6;

/** Lines from one column to the other; texts move apart so that none lies on another. */
export function slopeLayout(slopes: readonly Slope[], width: number): SlopeLayout {
  const inner = Math.max(LEAST_HEIGHT, slopes.length * LINE);
  const amounts = slopes.flatMap(({ start, end }) => [start, end]);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const range = most - least || 1;
  const y = (amount: number): number => TOP + ((most - amount) / range) * inner;
  const left = Math.round(width * 0.55);
  const right = Math.round(width * 0.82);
  const startY = apart(slopes.map(({ start }) => y(start)));
  const endY = apart(slopes.map(({ end }) => y(end)));
  return {
    height: Math.ceil(Math.max(TOP + inner, ...startY, ...endY) + LINE),
    left: left - TEXT_GAP,
    right: right + TEXT_GAP,
    marks: slopes.map((slope, index) => ({
      key: slope.key,
      index,
      className: `slope ${directionOf(slope)}`,
      line: `M${left} ${y(slope.start).toFixed(1)}L${right} ${y(slope.end).toFixed(1)}`,
      startText: `${slope.title} ${slope.startText}`,
      endText: slope.endText,
      startY: startY[index] as number,
      endY: endY[index] as number
    }))
  };
}

function directionOf({ start, end }: Slope): "less" | "more" | "same" {
  if (start === end) return "same";
  return end < start ? "less" : "more";
}

/** Texts that would lie on each other stand in a row about the middle of their places, none above the first line. */
function apart(places: readonly number[]): number[] {
  const order = places.map((place, index) => ({ place, index })).toSorted(byPlace);
  const rows: TextRow[] = [];
  for (const { place, index } of order) {
    let row: TextRow = { indices: [index], sum: place };
    for (let above = rows.at(-1); above && overlap(above, row); above = rows.at(-1)) {
      rows.pop();
      row = { indices: [...above.indices, ...row.indices], sum: above.sum + row.sum };
    }
    rows.push(row);
  }
  const made = [...places];
  let next = TOP;
  for (const row of rows) {
    next = Math.max(next, topOf(row));
    for (const index of row.indices) {
      made[index] = next;
      next += LINE;
    }
  }
  return made;
}

interface TextRow {
  readonly indices: readonly number[];
  /** Of the places that its texts would like. */
  readonly sum: number;
}

function topOf({ indices: { length }, sum }: TextRow): number {
  return sum / length - ((length - 1) / 2) * LINE;
}

function overlap(above: TextRow, row: TextRow): boolean {
  return topOf(above) + above.indices.length * LINE > topOf(row);
}

function byPlace(left: { readonly place: number }, right: { readonly place: number }): number {
  return left.place - right.place;
}
