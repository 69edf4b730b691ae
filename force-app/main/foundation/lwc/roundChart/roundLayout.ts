/** One side’s amounts in a round: one, or the lowest and the highest of several packages. */
export interface RoundRange {
  readonly low: number;
  readonly high: number;
  /** As people read it. */
  readonly text: string;
}

export interface RoundPoint {
  readonly round: number;
  readonly ours: RoundRange | undefined;
  readonly theirs: RoundRange | undefined;
  readonly midpoint: RoundRange | undefined;
}

export type Series = "ours" | "theirs" | "midpoint";
export const SERIES: readonly Series[] = ["ours", "midpoint", "theirs"];

export interface PlacedPoint {
  readonly key: string;
  readonly series: Series;
  readonly x: number;
  readonly y: number;
  readonly bar: string;
  readonly text: string;
  readonly textX: number;
  readonly textY: number;
}

export interface RoundLayout {
  readonly height: number;
  /** A line for each series with two rounds or more. */
  readonly lines: readonly { readonly key: string; readonly series: Series; readonly d: string }[];
  readonly points: readonly PlacedPoint[];
  readonly columns: readonly {
    readonly round: number;
    readonly x: number;
    readonly left: number;
    readonly width: number;
  }[];
}

export const HEIGHT = 190;
const TOP = 24;
const BOTTOM = 150;
const MARGIN = 36;
const LETTER = 6.4;
/** Texts closer than this in height would touch. */
const TEXT_HEIGHT = 13;

/**
 * Rounds from left to right, amounts from low to high between the lowest and the highest shown. Every point has its
 * amount where columns are wide enough, otherwise only those of the last round.
 */
export function roundLayout(rounds: readonly RoundPoint[], width: number): RoundLayout {
  const step = rounds.length > 1 ? (width - 2 * MARGIN) / (rounds.length - 1) : width;
  const xOf = (index: number): number => (rounds.length > 1 ? MARGIN + index * step : width / 2);
  const yOf = heightOf(rounds);
  const wide = step >= longest(rounds) * LETTER + 8;
  const points = rounds.flatMap((round, index) =>
    pointsOf(round, xOf(index), yOf, wide || index === rounds.length - 1, width)
  );
  return {
    height: HEIGHT,
    points,
    lines: SERIES.flatMap((series) => lineOf(series, points)),
    columns: rounds.map(({ round }, index) => ({
      round,
      x: xOf(index),
      left: Math.max(0, xOf(index) - step / 2),
      width: Math.min(step, width)
    }))
  };
}

function heightOf(rounds: readonly RoundPoint[]): (value: number) => number {
  const values = rounds.flatMap((round) =>
    SERIES.flatMap((series) => {
      const range = round[series];
      return range ? [range.low, range.high] : [];
    })
  );
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  if (span === 0) return () => (TOP + BOTTOM) / 2;
  return (value) => BOTTOM - ((value - low) / span) * (BOTTOM - TOP);
}

function longest(rounds: readonly RoundPoint[]): number {
  return Math.max(
    0,
    ...rounds.flatMap((round) => SERIES.map((series) => round[series]?.text.length ?? 0))
  );
}

function pointsOf(
  round: RoundPoint,
  x: number,
  yOf: (value: number) => number,
  labelled: boolean,
  width: number
): PlacedPoint[] {
  const shown = SERIES.flatMap((series) => {
    const range = round[series];
    return range ? [{ series, range, top: yOf(range.high), bottom: yOf(range.low) }] : [];
  }).sort((left, right) => left.top - right.top);
  const texts = spreadTexts(
    shown.map(({ top, bottom }, index) => (index === 0 ? top - 8 : bottom + 16))
  );
  return shown.map(({ series, range, top, bottom }, index) => {
    const half = (range.text.length * LETTER) / 2;
    return {
      key: `${series}-${round.round}`,
      series,
      x,
      y: (top + bottom) / 2,
      bar:
        bottom - top > 1
          ? `M${x} ${top}V${bottom}M${x - 4} ${top}H${x + 4}M${x - 4} ${bottom}H${x + 4}`
          : "",
      text: labelled ? range.text : "",
      textX: Math.max(half, Math.min(width - half, x)),
      textY: texts[index] ?? top
    };
  });
}

/** Moves each text down as far as the one over it needs. */
function spreadTexts(heights: readonly number[]): number[] {
  const placed: number[] = [];
  for (const height of heights) {
    placed.push(Math.max(height, (placed.at(-1) ?? -Infinity) + TEXT_HEIGHT));
  }
  return placed;
}

function lineOf(series: Series, points: readonly PlacedPoint[]): RoundLayout["lines"] {
  const own = points.filter((point) => point.series === series);
  if (own.length < 2) return [];
  const d = own.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  return [{ key: series, series, d }];
}
