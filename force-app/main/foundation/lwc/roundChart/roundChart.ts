import { LightningElement, api } from "lwc";
import { watchWidth } from "c/elementWidth";
import { fillLabel } from "c/labelText";
import CHART_NAMED_AMOUNT from "@salesforce/label/c.Foundation_Chart_Named_Amount";
import CHART_ROUND from "@salesforce/label/c.Foundation_Chart_Round";
import CHART_ROUND_READING from "@salesforce/label/c.Foundation_Chart_Round_Reading";
import CHART_ROUND_SHORT from "@salesforce/label/c.Foundation_Chart_Round_Short";
import CHART_SHOW_CHART from "@salesforce/label/c.Foundation_Chart_Show_Chart";
import CHART_SHOW_TABLE from "@salesforce/label/c.Foundation_Chart_Show_Table";
import { SERIES, roundLayout } from "./roundLayout";
import type { PlacedPoint, RoundLayout, RoundPoint, Series } from "./roundLayout";

export type { RoundPoint, RoundRange } from "./roundLayout";

const DEFAULT_WIDTH = 360;
const NONE = "–";
const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity
};
/** Shapes about the point, a second code beside colour. */
const SHAPES: Readonly<Record<Series, string>> = {
  ours: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
  theirs: "M-5 -5H5V5H-5Z",
  midpoint: "M0 -4L4 0L0 4L-4 0Z"
};

interface ColumnView {
  readonly round: number;
  readonly index: number;
  readonly x: number;
  readonly left: number;
  readonly width: number;
  readonly title: string;
  readonly tabIndex: string;
  readonly reading: string;
  readonly points: readonly (PlacedPoint & {
    readonly className: string;
    readonly shape: string;
    readonly place: string;
  })[];
}

/** Both sides by round; hovering, or arrow keys, read a round aloud. */
export default class RoundChart extends LightningElement {
  /** What the chart shows: its accessible name. */
  @api label = "";
  /** Rounds in order. */
  @api rounds: readonly RoundPoint[] = [];
  @api oursLabel = "";
  @api theirsLabel = "";
  @api midpointLabel = "";
  labels = { round: CHART_ROUND };
  asTable = false;
  hovered: number | undefined;
  focused: number | undefined;
  width = DEFAULT_WIDTH;
  private stopWatching: (() => void) | undefined;

  override renderedCallback(): void {
    const figure = this.template?.querySelector("figure");
    if (!figure || this.stopWatching) return;
    this.stopWatching = watchWidth(figure, (width) => {
      this.width = width;
    });
  }

  override disconnectedCallback(): void {
    this.stopWatching?.();
    this.stopWatching = undefined;
  }

  get layout(): RoundLayout {
    return roundLayout(this.rounds, this.width);
  }

  get viewBox(): string {
    return `0 0 ${this.width} ${this.layout.height}`;
  }

  get lines(): { key: string; className: string; d: string }[] {
    return this.layout.lines.map(({ key, series, d }) => ({ key, d, className: `path ${series}` }));
  }

  get columns(): ColumnView[] {
    const { columns, points } = this.layout;
    const current = this.focused ?? columns.length - 1;
    return columns.map((column, index) => ({
      ...column,
      index,
      title: fillLabel(CHART_ROUND_SHORT, column.round),
      tabIndex: index === current ? "0" : "-1",
      reading: this.readingOf(this.rounds[index]),
      points: points.filter(({ x }) => x === column.x).map(pointView)
    }));
  }

  get rows(): { round: number; ours: string; theirs: string; midpoint: string }[] {
    return this.rounds.map(({ round, ours, theirs, midpoint }) => ({
      round,
      ours: ours?.text ?? NONE,
      theirs: theirs?.text ?? NONE,
      midpoint: midpoint?.text ?? NONE
    }));
  }

  /** What is pointed at, else what has the focus. */
  get active(): number | undefined {
    return this.hovered ?? this.focused;
  }

  get reading(): string {
    return this.active === undefined ? "" : this.readingOf(this.rounds[this.active]);
  }

  get toggleIcon(): string {
    return this.asTable ? "utility:chart" : "utility:table";
  }

  get toggleLabel(): string {
    return this.asTable ? CHART_SHOW_CHART : CHART_SHOW_TABLE;
  }

  handleToggle(): void {
    this.asTable = !this.asTable;
  }

  handleFocus(event: Event): void {
    this.focused = indexOf(event);
    this.hovered = undefined;
  }

  handleBlur(): void {
    this.focused = undefined;
  }

  handleEnter(event: Event): void {
    this.hovered = indexOf(event);
  }

  handleLeave(): void {
    this.hovered = undefined;
  }

  handleKeydown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const last = this.rounds.length - 1;
    const next = Math.min(last, Math.max(0, (this.focused ?? last) + move));
    this.template?.querySelector<SVGGElement>(`g[data-index="${next}"]`)?.focus();
  }

  private readingOf(round: RoundPoint | undefined): string {
    if (!round) return "";
    const names = {
      ours: this.oursLabel,
      theirs: this.theirsLabel,
      midpoint: this.midpointLabel
    };
    const amounts = SERIES.flatMap((series) => {
      const range = round[series];
      return range ? [fillLabel(CHART_NAMED_AMOUNT, names[series], range.text)] : [];
    });
    return fillLabel(CHART_ROUND_READING, round.round, amounts.join(" · "));
  }
}

function indexOf(event: Event): number {
  return Number((event.currentTarget as HTMLElement).dataset.index);
}

function pointView(point: PlacedPoint): ColumnView["points"][number] {
  return {
    ...point,
    className: `point ${point.series}`,
    shape: SHAPES[point.series],
    place: `translate(${point.x} ${point.y})`
  };
}
