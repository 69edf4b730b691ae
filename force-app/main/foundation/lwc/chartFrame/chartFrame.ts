import { LightningElement, api } from "lwc";
import { watchWidth } from "c/elementWidth";
import CHART_SHOW_CHART from "@salesforce/label/c.Foundation_Chart_Show_Chart";
import CHART_SHOW_TABLE from "@salesforce/label/c.Foundation_Chart_Show_Table";

/** What a chart says of one mark, as a row of its table. */
export interface ChartRow {
  readonly key: string;
  readonly title: string;
  readonly note?: string | undefined;
  /** As people read them, one for each column after the first. */
  readonly values: readonly string[];
}

interface RowView extends ChartRow {
  readonly cells: readonly { readonly key: number; readonly value: string }[];
}

/**
 * What is around every chart: a title (slot `title`), what is read of it, the same as a table. The drawing is the
 * content. Fires `resized` (width in pixels) when the drawing has another width to fill.
 */
export default class ChartFrame extends LightningElement {
  /** What the chart shows: the table's accessible name. */
  @api label = "";
  /** Of the mark that is pointed at or has the focus. */
  @api reading = "";
  /** Names of the table's columns; all but the first are numbers. */
  @api columns: readonly string[] = [];
  @api rows: readonly ChartRow[] = [];
  asTable = false;
  private stopWatching: (() => void) | undefined;

  override renderedCallback(): void {
    const figure = this.template?.querySelector("figure");
    if (!figure || this.stopWatching) return;
    this.stopWatching = watchWidth(figure, (detail) => {
      this.dispatchEvent(new CustomEvent<number>("resized", { detail }));
    });
  }

  override disconnectedCallback(): void {
    this.stopWatching?.();
    this.stopWatching = undefined;
  }

  get firstColumn(): string {
    return this.columns[0] ?? "";
  }

  get numberColumns(): readonly string[] {
    return this.columns.slice(1);
  }

  get rowViews(): RowView[] {
    return this.rows.map((row) => ({
      ...row,
      cells: row.values.map((value, key) => ({ key, value }))
    }));
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
}
