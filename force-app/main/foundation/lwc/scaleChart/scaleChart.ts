import { LightningElement, api } from "lwc";
import { watchWidth } from "c/elementWidth";
import { fillLabel } from "c/labelText";
import CHART_AMOUNT from "@salesforce/label/c.Foundation_Chart_Amount";
import CHART_MARK from "@salesforce/label/c.Foundation_Chart_Mark";
import CHART_READING from "@salesforce/label/c.Foundation_Chart_Reading";
import CHART_SHOW_CHART from "@salesforce/label/c.Foundation_Chart_Show_Chart";
import CHART_SHOW_TABLE from "@salesforce/label/c.Foundation_Chart_Show_Table";
import { scaleLayout } from "./scaleLayout";
import type { MarkKind, PlacedMark, ScaleBand, ScaleLayout, ScaleMark } from "./scaleLayout";

export type { MarkKind, ScaleBand, ScaleMark } from "./scaleLayout";

const DEFAULT_WIDTH = 720;
const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity
};
/** Shapes about the mark's own middle, a second code beside colour. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  ours: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z",
  theirs: "M-6 -6H6V6H-6Z",
  midpoint: "M0 -7L7 0L0 7L-7 0Z",
  limit: "M-1.5 -10H1.5V10H-1.5Z",
  estimate: "M0 -7L7 6H-7Z"
};

interface MarkView extends PlacedMark {
  readonly index: number;
  readonly tabIndex: string;
  readonly reading: string;
  readonly className: string;
  readonly shape: string;
  readonly place: string;
  readonly rangeY: number;
}

/** Amounts on one line; hovering, or arrow keys, read a mark aloud. */
export default class ScaleChart extends LightningElement {
  /** What the scale shows: the chart's accessible name. */
  @api label = "";
  @api marks: readonly ScaleMark[] = [];
  @api bands: readonly ScaleBand[] = [];
  labels = { amount: CHART_AMOUNT, mark: CHART_MARK };
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

  get layout(): ScaleLayout {
    return scaleLayout(this.marks, this.bands, this.width);
  }

  get viewBox(): string {
    return `0 0 ${this.width} ${this.layout.height}`;
  }

  get placedMarks(): MarkView[] {
    const { marks } = this.layout;
    const current = this.focused ?? 0;
    return marks.map((mark, index) => ({
      ...mark,
      index,
      tabIndex: index === current ? "0" : "-1",
      reading: readingOf(mark),
      className: `mark ${mark.kind}`,
      shape: SHAPES[mark.kind],
      place: `translate(${mark.x} ${mark.shapeY})`,
      rangeY: mark.shapeY - 4
    }));
  }

  get bandViews(): { key: string; className: string; x: number; y: number; width: number }[] {
    const { bands, lineY } = this.layout;
    return bands.map(({ key, kind, x, width }) => ({
      key,
      className: `band ${kind}`,
      x,
      width,
      y: lineY - 16
    }));
  }

  /** What is pointed at, else what has the focus. */
  get active(): number | undefined {
    return this.hovered ?? this.focused;
  }

  get reading(): string {
    return this.active === undefined ? "" : (this.placedMarks[this.active]?.reading ?? "");
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
    const last = this.placedMarks.length - 1;
    const next = Math.min(last, Math.max(0, (this.focused ?? 0) + move));
    this.template?.querySelector<SVGGElement>(`g[data-index="${next}"]`)?.focus();
  }
}

function indexOf(event: Event): number {
  return Number((event.currentTarget as HTMLElement).dataset.index);
}

function readingOf({ label, text, note }: ScaleMark): string {
  const reading = fillLabel(CHART_READING, label, text);
  return note ? `${reading} · ${note}` : reading;
}
