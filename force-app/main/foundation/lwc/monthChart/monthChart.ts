import { api } from "lwc";
import { addToMonth } from "c/calendarDay";
import type { ChartRow } from "c/chartFrame";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import PointedChart from "c/pointedChart";
import type { MonthCount } from "c/usage";
import CHART_MONTH from "@salesforce/label/c.Foundation_Chart_Month";
import CHART_COUNT from "@salesforce/label/c.Foundation_Chart_Count";
import CHART_EARLIER from "@salesforce/label/c.Foundation_Chart_Year_Before";
import CHART_READING from "@salesforce/label/c.Foundation_Chart_Reading";
import CHART_READING_EARLIER from "@salesforce/label/c.Foundation_Chart_Reading_Year_Before";
import { barLayout, HEIGHT, WIDTH } from "./barLayout";
import type { Bar } from "./barLayout";

const MONTHS_SHOWN = 12;

interface BarView extends Bar {
  readonly index: number;
  readonly tabIndex: string;
  readonly countText: string;
  readonly earlierText: string;
  readonly reading: string;
  readonly tick: string | undefined;
  readonly valueY: number;
}

/** Up to 12 months as bars with a tick for the year before; hovering or arrow keys read a month aloud. */
export default class MonthChart extends PointedChart {
  /** What is counted, and by whom: the chart's accessible name. */
  @api label = "";
  /** Months in order without gaps; the last 12 are drawn, earlier ones give the ticks. */
  @api months: readonly MonthCount[] = [];
  columns = [CHART_MONTH, CHART_COUNT, CHART_EARLIER];
  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;

  get bars(): BarView[] {
    const shown = this.months.slice(-MONTHS_SHOWN);
    const counts = new Map(this.months.map(({ month, count }) => [addToMonth(month, 12), count]));
    return barLayout(shown, counts, localeSettings.locale).map((bar, index) =>
      viewOf(bar, index, this.stop)
    );
  }

  get reading(): string {
    return this.active === undefined ? this.label : (this.bars[this.active]?.reading ?? this.label);
  }

  get rows(): ChartRow[] {
    return this.bars.map(({ key, monthName, countText, earlierText }) => ({
      key,
      title: monthName,
      values: [countText, earlierText]
    }));
  }

  override get markCount(): number {
    return Math.min(this.months.length, MONTHS_SHOWN);
  }

  /** The latest month. */
  override get firstStop(): number {
    return this.markCount - 1;
  }
}

function viewOf(bar: Bar, index: number, current: number): BarView {
  const format = new Intl.NumberFormat(localeSettings.locale);
  const countText = format.format(bar.count);
  const earlierText = bar.earlier === undefined ? "" : format.format(bar.earlier);
  const right = bar.x + bar.width;
  return {
    ...bar,
    index,
    tabIndex: index === current ? "0" : "-1",
    countText,
    earlierText,
    reading: earlierText
      ? fillLabel(CHART_READING_EARLIER, bar.monthName, countText, earlierText)
      : fillLabel(CHART_READING, bar.monthName, countText),
    tick: bar.earlierY === undefined ? undefined : `M${bar.x - 2} ${bar.earlierY}H${right + 2}`,
    valueY: Math.min(bar.y, bar.earlierY ?? bar.y) - 4
  };
}
