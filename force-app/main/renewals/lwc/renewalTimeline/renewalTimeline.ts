import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import type { RenewalRow } from "c/renewalHomeModel";
import { LABELS } from "./timelineLabels";
import {
  HEAD_HEIGHT,
  LANE_HEIGHT,
  laneOf,
  monthMarks,
  percent,
  shownInYear,
  yearSpan
} from "./timelineScale";
import type { Lane, MonthMark, YearSpan } from "./timelineScale";

const PAGE = 12;

/** A year of renewals: notice deadlines, decisions and ends of terms. Each lane opens its negotiation. */
export default class RenewalTimeline extends NavigationMixin(LightningElement) {
  @api today: Day = "";
  labels = LABELS;
  detail = LABELS.hint;
  private given: readonly RenewalRow[] = [];
  private start = 0;

  @api
  get rows(): readonly RenewalRow[] {
    return this.given;
  }
  set rows(value: readonly RenewalRow[]) {
    this.given = value;
    if (this.start >= this.inYear.length) this.start = 0;
  }

  get span(): YearSpan {
    return yearSpan(this.today);
  }

  get inYear(): RenewalRow[] {
    return shownInYear(this.given, this.span);
  }

  get hasLanes(): boolean {
    return this.inYear.length > 0;
  }

  get page(): RenewalRow[] {
    return this.inYear.slice(this.start, this.start + PAGE);
  }

  get lanes(): Lane[] {
    return this.page.map((row, index) => laneOf(row, index, this.span, this.today));
  }

  get months(): MonthMark[] {
    return monthMarks(this.span, localeSettings.locale);
  }

  get todayX(): string {
    return percent(this.span, this.today);
  }

  get height(): number {
    return HEAD_HEIGHT + this.page.length * LANE_HEIGHT;
  }

  get hasPages(): boolean {
    return this.inYear.length > PAGE;
  }

  get isFirst(): boolean {
    return this.start === 0;
  }

  get isLast(): boolean {
    return this.start + PAGE >= this.inYear.length;
  }

  get pageText(): string {
    const last = this.start + this.page.length;
    return fillLabel(LABELS.page, this.start + 1, last, this.inYear.length);
  }

  handlePrevious(): void {
    this.start = Math.max(this.start - PAGE, 0);
  }

  handleNext(): void {
    this.start += PAGE;
  }

  handlePoint(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const row = this.page.find((each) => each.id === id);
    this.detail = row ? this.describe(row) : LABELS.hint;
  }

  handleLeave(): void {
    this.detail = LABELS.hint;
  }

  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset.id;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: "Renewal_Negotiation__c", actionName: "view" }
    });
  }

  private describe(row: RenewalRow): string {
    const { locale } = localeSettings;
    const { noticeDeadline, noticeGiven, decision, termEnd, due, currency } = row;
    function dated(label: string, day: Day | undefined): string {
      if (day === undefined) return "";
      return fillLabel(label, formatDay(day, locale, { dateStyle: "medium" }));
    }
    return [
      row.title,
      noticeGiven
        ? dated(LABELS.noticeGivenOn, noticeGiven)
        : dated(LABELS.noticeOn, noticeDeadline),
      dated(LABELS.decisionOn, decision),
      dated(LABELS.termOn, termEnd),
      due === undefined
        ? ""
        : formatMoney(due, { locale, currency, symbol: true, decimals: "whole" })
    ]
      .filter(Boolean)
      .join(" · ");
  }
}
