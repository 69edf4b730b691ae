import { api } from "lwc";
import type { ChartRow } from "c/chartFrame";
import PointedChart from "c/pointedChart";
import { slopeLayout } from "./slopeLayout";
import type { Slope, SlopeLayout, SlopeMark } from "./slopeLayout";

export type { Slope } from "./slopeLayout";

interface MarkView extends SlopeMark {
  readonly reading: string;
  readonly tabIndex: string;
}

const FIRST_WIDTH = 560;

/** Two columns of amounts, with a line for each name from one to the other. */
export default class SlopeChart extends PointedChart {
  @api label = "";
  /** Names of the first column of its table, of both columns of amounts, and of the change. */
  @api titles: readonly string[] = [];
  @api slopes: readonly Slope[] = [];
  width = FIRST_WIDTH;

  override get markCount(): number {
    return this.slopes.length;
  }

  get layout(): SlopeLayout {
    return slopeLayout(this.slopes, this.width);
  }

  get viewBox(): string {
    return `0 0 ${this.width} ${this.layout.height}`;
  }

  get startTitle(): string {
    return this.titles[1] ?? "";
  }

  get endTitle(): string {
    return this.titles[2] ?? "";
  }

  get marks(): MarkView[] {
    return this.layout.marks.map((mark) => ({
      ...mark,
      className: mark.index === this.active ? `${mark.className} active` : mark.className,
      reading: this.readingOf(mark.index),
      tabIndex: mark.index === this.stop ? "0" : "-1"
    }));
  }

  get reading(): string {
    return this.active === undefined ? "" : this.readingOf(this.active);
  }

  get rows(): ChartRow[] {
    return this.slopes.map(({ key, title, startText, endText, changeText }) => ({
      key,
      title,
      values: [startText, endText, changeText]
    }));
  }

  handleResize(event: CustomEvent<number>): void {
    this.width = event.detail;
  }

  private readingOf(index: number): string {
    const slope = this.slopes[index];
    if (!slope) return "";
    const { title, startText, endText, changeText } = slope;
    return `${title}: ${startText} → ${endText} (${changeText})`;
  }
}
