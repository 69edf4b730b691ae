import { LightningElement, api } from "lwc";
import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { Slope } from "c/slopeChart";
import { comparisonColumns, comparisonRows, totalCells } from "./comparisonRows";
import type { ComparedScenario, Comparison } from "./comparisonRows";
import { LABELS } from "./compareLabels";
import { slopesOf } from "./slopes";
import { winnersOf } from "./winners";

export type { ComparedScenario } from "./comparisonRows";

/** Shares in two to four scenarios by member; the first is what the others are compared with. */
export default class ScenarioCompare extends LightningElement {
  @api currency = localeSettings.currency;
  @api scenarios: readonly ComparedScenario[] = [];
  @api members: readonly { readonly id: string; readonly institution: string }[] = [];
  labels = LABELS;

  get columns(): readonly GridColumn[] {
    return comparisonColumns(this.scenarios);
  }

  get rows(): readonly GridRow[] {
    return comparisonRows(this.comparison);
  }

  get footer(): Readonly<Record<string, GridCell>> {
    return totalCells(this.comparison);
  }

  get minWidth(): string {
    return `${6 * this.columns.length + 8}rem`;
  }

  get winners(): { readonly key: string; readonly text: string }[] {
    return winnersOf(this.scenarios);
  }

  get slopes(): Slope[] {
    return this.scenarios.length === 2 ? slopesOf(this.comparison) : [];
  }

  get hasSlopes(): boolean {
    return this.slopes.length > 0;
  }

  get slopeLabel(): string {
    const [first, second] = this.scenarios;
    const shown = this.slopes.length;
    return fillLabel(LABELS.slopes, first?.title ?? "", second?.title ?? "", shown);
  }

  get slopeTitles(): string[] {
    return [LABELS.member, ...this.scenarios.map(({ title }) => title), LABELS.difference];
  }

  private get comparison(): Comparison {
    const { scenarios, members, currency } = this;
    return { scenarios, members, currency, locale: localeSettings.locale };
  }
}
