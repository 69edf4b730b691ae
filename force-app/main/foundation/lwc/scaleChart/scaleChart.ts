import { api } from "lwc";
import type { ChartRow } from "c/chartFrame";
import { fillLabel } from "c/labelText";
import PointedChart from "c/pointedChart";
import CHART_AMOUNT from "@salesforce/label/c.Foundation_Chart_Amount";
import CHART_MARK from "@salesforce/label/c.Foundation_Chart_Mark";
import CHART_READING from "@salesforce/label/c.Foundation_Chart_Reading";
import { scaleLayout } from "./scaleLayout";
import type { MarkKind, PlacedMark, ScaleBand, ScaleLayout, ScaleMark } from "./scaleLayout";

export type { MarkKind, ScaleBand, ScaleMark } from "./scaleLayout";

const DEFAULT_WIDTH = 720;
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
export default class ScaleChart extends PointedChart {
  /** What the scale shows: the chart's accessible name. */
  @api label = "";
  @api marks: readonly ScaleMark[] = [];
  @api bands: readonly ScaleBand[] = [];
  columns = [CHART_MARK, CHART_AMOUNT];
  width = DEFAULT_WIDTH;

  get layout(): ScaleLayout {
    return scaleLayout(this.marks, this.bands, this.width);
  }

  get viewBox(): string {
    return `0 0 ${this.width} ${this.layout.height}`;
  }

  get placedMarks(): MarkView[] {
    const { marks } = this.layout;
    return marks.map((mark, index) => ({
      ...mark,
      index,
      tabIndex: index === this.stop ? "0" : "-1",
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

  get rows(): ChartRow[] {
    return this.layout.marks.map(({ key, label: title, note, text }) => ({
      key,
      title,
      note,
      values: [text]
    }));
  }

  override get markCount(): number {
    return this.marks.length;
  }

  get reading(): string {
    return this.active === undefined ? "" : (this.placedMarks[this.active]?.reading ?? "");
  }

  handleResized(event: CustomEvent<number>): void {
    this.width = event.detail;
  }
}

function readingOf({ label, text, note }: ScaleMark): string {
  const reading = fillLabel(CHART_READING, label, text);
  return note ? `${reading} · ${note}` : reading;
}
