/** What a mark stands for: its shape and colour. */
export type MarkKind = "ours" | "theirs" | "midpoint" | "limit" | "estimate";

/** An amount on the scale. */
export interface ScaleMark {
  readonly key: string;
  readonly label: string;
  /** In any unit that all marks share. */
  readonly value: number;
  /** The value as people read it. */
  readonly text: string;
  readonly kind: MarkKind;
  /** Above the line: what was said aloud; below: what was not. */
  readonly side: "above" | "below";
  /** Both ends of an uncertain or several values, in the unit of `value`. */
  readonly range?: readonly [number, number];
  /** Said when the mark is read aloud, after its amount. */
  readonly note?: string;
}

/** A part of the scale that is shaded. */
export interface ScaleBand {
  readonly from: number;
  readonly to: number;
  readonly kind: "overlap" | "gap";
}

export interface PlacedMark extends ScaleMark {
  readonly x: number;
  readonly textX: number;
  readonly textY: number;
  readonly amountY: number;
  readonly leader: string;
  /** Middle of its shape: on its side of the line, so that equal amounts of both sides do not hide each other. */
  readonly shapeY: number;
  readonly rangeBar: { readonly x: number; readonly width: number } | undefined;
}

export interface ScaleLayout {
  readonly height: number;
  /** Height of the scale's line. */
  readonly lineY: number;
  readonly marks: readonly PlacedMark[];
  readonly bands: readonly {
    readonly key: string;
    readonly kind: string;
    readonly x: number;
    readonly width: number;
  }[];
}

const MARGIN = 28;
const LANE = 32;
const TEXT_LINE = 13;
/** From the scale's line to the nearest text. */
const REACH = 22;
/** From the scale's line to the middle of a shape. */
const SHAPE = 8;
/** Pixels a letter takes at the chart's text size, generously. */
const LETTER = 6.4;
const GAP = 10;

/**
 * Places marks on a scale `width` pixels wide that spans the marks, their ranges and nothing else: a hidden amount
 * leaves no gap. Texts that would touch go to lanes further from the line.
 */
export function scaleLayout(
  marks: readonly ScaleMark[],
  bands: readonly ScaleBand[],
  width: number
): ScaleLayout {
  const xOf = scaleOf(marks, width);
  const above = lanesOf(
    marks.filter(({ side }) => side === "above"),
    xOf,
    width
  );
  const below = lanesOf(
    marks.filter(({ side }) => side === "below"),
    xOf,
    width
  );
  const lineY = (above.count || 0.4) * LANE + REACH;
  const height = lineY + REACH + Math.max(below.count, 0.2) * LANE;
  const place = (mark: ScaleMark): PlacedMark =>
    placed(mark, xOf, lineY, mark.side === "above" ? above : below);
  return {
    height,
    lineY,
    marks: [...marks].sort((left, right) => left.value - right.value).map(place),
    bands: bands.map(({ from, to, kind }) => ({
      key: `${kind}-${from}`,
      kind,
      x: xOf(from),
      width: Math.max(2, xOf(to) - xOf(from))
    }))
  };
}

interface Lanes {
  readonly count: number;
  readonly spots: ReadonlyMap<string, { readonly lane: number; readonly textX: number }>;
}

function scaleOf(marks: readonly ScaleMark[], width: number): (value: number) => number {
  const values = marks.flatMap(({ value, range }) => [value, ...(range ?? [])]);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const room = width - 2 * MARGIN;
  return (value) => MARGIN + (span === 0 ? room / 2 : ((value - low) / span) * room);
}

/** From left to right, each text in the nearest lane where it touches no other. */
function lanesOf(
  marks: readonly ScaleMark[],
  xOf: (value: number) => number,
  width: number
): Lanes {
  const ends: number[] = [];
  const spots = new Map<string, { lane: number; textX: number }>();
  for (const mark of [...marks].sort((left, right) => left.value - right.value)) {
    const half = (Math.max(mark.label.length, mark.text.length) * LETTER) / 2;
    const textX = Math.max(half, Math.min(width - half, xOf(mark.value)));
    const free = ends.findIndex((end) => textX - half >= end + GAP);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = textX + half;
    spots.set(mark.key, { lane, textX });
  }
  return { count: ends.length, spots };
}

function placed(
  mark: ScaleMark,
  xOf: (value: number) => number,
  lineY: number,
  lanes: Lanes
): PlacedMark {
  const x = xOf(mark.value);
  const { lane, textX } = lanes.spots.get(mark.key) ?? { lane: 0, textX: x };
  const up = mark.side === "above";
  const textY = up ? lineY - REACH - lane * LANE - TEXT_LINE : lineY + REACH + lane * LANE + 10;
  const near = up ? textY + TEXT_LINE + 4 : textY - 11;
  const from = mark.range && xOf(mark.range[0]);
  const to = mark.range && xOf(mark.range[1]);
  return {
    ...mark,
    x,
    textX,
    textY,
    amountY: textY + TEXT_LINE,
    leader: `M${x} ${lineY}L${textX} ${near}`,
    shapeY: lineY + (up ? -SHAPE : SHAPE),
    rangeBar: from === undefined || to === undefined ? undefined : { x: from, width: to - from }
  };
}
