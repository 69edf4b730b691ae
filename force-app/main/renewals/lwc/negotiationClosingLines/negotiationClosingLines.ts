import { LightningElement, api } from "lwc";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import type { ClosingLine } from "c/negotiationClosingModel";
import { formatPercent } from "c/percent";
import { changeOf } from "c/pricing";
import BASE from "@salesforce/label/c.Negotiation_Closing_Base";
import CHANGE from "@salesforce/label/c.Negotiation_Closing_Change";
import FINAL from "@salesforce/label/c.Negotiation_Closing_Final";
import FINAL_OF from "@salesforce/label/c.Negotiation_Closing_Final_Of";
import LINES from "@salesforce/label/c.Negotiation_Closing_Lines";
import PRODUCT from "@salesforce/label/c.Negotiation_Closing_Product";
import TOTAL from "@salesforce/label/c.Negotiation_Closing_Total";

export interface PriceTyped {
  readonly lineId: string;
  readonly text: string;
}

interface Row {
  readonly id: string;
  readonly product: string;
  readonly base: string;
  readonly text: string;
  readonly label: string;
  readonly change: string;
  readonly problem: string;
  readonly invalid: "true" | "false";
}

const NONE = "–";

/** Final prices by line, typed in place. Fires `pricetyped` with the text. */
export default class NegotiationClosingLines extends LightningElement {
  @api lines: readonly ClosingLine[] = [];
  @api currency = localeSettings.currency;
  /** Text of each price, as typed. */
  @api texts: ReadonlyMap<string, string> = new Map();
  /** What each text comes to; undefined where it is no price. */
  @api prices: ReadonlyMap<string, Minor | undefined> = new Map();
  /** Messages of a refused save. */
  @api problems: ReadonlyMap<string, string> = new Map();
  @api disabled = false;
  labels = { base: BASE, change: CHANGE, final: FINAL, product: PRODUCT, total: TOTAL };

  get caption(): string {
    return fillLabel(LINES, this.currency);
  }

  get rows(): Row[] {
    return this.lines.map(({ id, product, base }) => {
      const price = this.prices.get(id);
      const problem = this.problems.get(id) ?? "";
      return {
        id,
        product,
        base: this.money(base),
        text: this.texts.get(id) ?? "",
        label: fillLabel(FINAL_OF, product),
        change: this.change(base, price),
        problem,
        invalid: problem || price === undefined ? "true" : "false"
      };
    });
  }

  get total(): { base: string; final: string; change: string } {
    const base = sum(this.lines.map((line) => line.base));
    const known = [...this.prices.values()].filter((price) => price !== undefined);
    const final = known.length === this.lines.length ? sum(known) : undefined;
    return {
      base: this.money(base),
      final: final === undefined ? NONE : this.money(final),
      change: this.change(base, final)
    };
  }

  handleInput(event: Event): void {
    const { value, dataset } = event.target as HTMLInputElement;
    const detail: PriceTyped = { lineId: dataset.id ?? "", text: value };
    this.dispatchEvent(new CustomEvent("pricetyped", { detail }));
  }

  private money(minor: Minor): string {
    return formatMoney(minor, { locale: localeSettings.locale, currency: this.currency });
  }

  private change(base: Minor, price: Minor | undefined): string {
    if (price === undefined) return NONE;
    const { amount, uplift } = changeOf(base, price);
    if (!uplift) return NONE;
    const sign = amount > 0 ? "▲ " : amount < 0 ? "▼ " : "";
    return sign + formatPercent(uplift, { locale: localeSettings.locale, digits: 2, signed: true });
  }
}
