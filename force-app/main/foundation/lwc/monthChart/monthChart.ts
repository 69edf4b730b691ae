import { LightningElement, api } from "lwc";
import { addToMonth } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { MonthCount } from "c/usage";
import CHART_SHOW_BARS from "@salesforce/label/c.Foundation_Chart_Show_Bars";
import CHART_SHOW_TABLE from "@salesforce/label/c.Foundation_Chart_Show_Table";
import CHART_MONTH from "@salesforce/label/c.Foundation_Chart_Month";
import CHART_COUNT from "@salesforce/label/c.Foundation_Chart_Count";
import CHART_EARLIER from "@salesforce/label/c.Foundation_Chart_Year_Before";
import CHART_READING from "@salesforce/label/c.Foundation_Chart_Reading";
import CHART_READING_EARLIER from "@salesforce/label/c.Foundation_Chart_Reading_Year_Before";
import { barLayout, HEIGHT, WIDTH } from "./barLayout";
import type { Bar } from "./barLayout";

const MONTHS_SHOWN = 12;
const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity
};

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
export default class MonthChart extends LightningElement {
  /** What is counted, and by whom: the chart's accessible name. */
  @api label = "";
  /** Months in order without gaps; the last 12 are drawn, earlier ones give the ticks. */
  @api months: readonly MonthCount[] = [];
  labels = { month: CHART_MONTH, count: CHART_COUNT, earlier: CHART_EARLIER };
  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  asTable = false;
  active: number | undefined;

  get bars(): BarView[] {
    const shown = this.months.slice(-MONTHS_SHOWN);
    const counts = new Map(this.months.map(({ month, count }) => [addToMonth(month, 12), count]));
    const current = this.active ?? shown.length - 1;
    return barLayout(shown, counts, localeSettings.locale).map((bar, index) =>
      viewOf(bar, index, current)
    );
  }

  get reading(): string {
    return this.active === undefined ? this.label : (this.bars[this.active]?.reading ?? this.label);
  }

  get toggleIcon(): string {
    return this.asTable ? "utility:chart" : "utility:table";
  }

  get toggleLabel(): string {
    return this.asTable ? CHART_SHOW_BARS : CHART_SHOW_TABLE;
  }

  handleToggle(): void {
    this.asTable = !this.asTable;
  }

  handleRead(event: Event): void {
    this.active = Number((event.currentTarget as HTMLElement).dataset.index);
  }

  handleLeave(): void {
    this.active = undefined;
  }

  handleKeydown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const last = this.bars.length - 1;
    const next = Math.min(last, Math.max(0, (this.active ?? last) + move));
    this.template?.querySelector<SVGGElement>(`g[data-index="${next}"]`)?.focus();
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
