import { api } from "lwc";
import type { ChartRow } from "c/chartFrame";
import { fillLabel } from "c/labelText";
import PointedChart from "c/pointedChart";
import CHART_NAMED_AMOUNT from "@salesforce/label/c.Foundation_Chart_Named_Amount";
import CHART_ROUND from "@salesforce/label/c.Foundation_Chart_Round";
import CHART_ROUND_READING from "@salesforce/label/c.Foundation_Chart_Round_Reading";
import CHART_ROUND_SHORT from "@salesforce/label/c.Foundation_Chart_Round_Short";
import { SERIES, roundLayout } from "./roundLayout";
import type { PlacedPoint, RoundLayout, RoundPoint, Series } from "./roundLayout";

export type { RoundPoint, RoundRange } from "./roundLayout";

const DEFAULT_WIDTH = 360;
const NONE = "–";
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
export default class RoundChart extends PointedChart {
  /** What the chart shows: its accessible name. */
  @api label = "";
  /** Rounds in order. */
  @api rounds: readonly RoundPoint[] = [];
  @api oursLabel = "";
  @api theirsLabel = "";
  @api midpointLabel = "";
  width = DEFAULT_WIDTH;

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
    return columns.map((column, index) => ({
      ...column,
      index,
      title: fillLabel(CHART_ROUND_SHORT, column.round),
      tabIndex: index === this.stop ? "0" : "-1",
      reading: this.readingOf(this.rounds[index]),
      points: points.filter(({ x }) => x === column.x).map(pointView)
    }));
  }

  get tableColumns(): string[] {
    return [CHART_ROUND, this.oursLabel, this.theirsLabel, this.midpointLabel];
  }

  get rows(): ChartRow[] {
    return this.rounds.map(({ round, ours, theirs, midpoint }) => ({
      key: String(round),
      title: String(round),
      values: [ours, theirs, midpoint].map((range) => range?.text ?? NONE)
    }));
  }

  override get markCount(): number {
    return this.rounds.length;
  }

  /** The last round matters most. */
  override get firstStop(): number {
    return this.rounds.length - 1;
  }

  get reading(): string {
    return this.active === undefined ? "" : this.readingOf(this.rounds[this.active]);
  }

  handleResized(event: CustomEvent<number>): void {
    this.width = event.detail;
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

function pointView(point: PlacedPoint): ColumnView["points"][number] {
  return {
    ...point,
    className: `point ${point.series}`,
    shape: SHAPES[point.series],
    place: `translate(${point.x} ${point.y})`
  };
}
