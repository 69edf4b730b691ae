import { LightningElement, api } from "lwc";
import type { PriceTier } from "c/allocationSecession";
import type { DealMember } from "c/dealModel";
import { fractionOf, parseDecimal } from "c/decimalText";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { parseMoney } from "c/money";
import { parsePercent } from "c/percent";
import ALONE from "@salesforce/label/c.Consortia_Alone_Amount";
import DISCOUNT from "@salesforce/label/c.Consortia_Alone_Discount";
import FROM from "@salesforce/label/c.Consortia_Alone_From";
import GAIN from "@salesforce/label/c.Consortia_Alone_Gain";
import HELP from "@salesforce/label/c.Consortia_Alone_Help";
import INCOMPLETE from "@salesforce/label/c.Consortia_Alone_Incomplete";
import NOBODY from "@salesforce/label/c.Consortia_Alone_Nobody";
import PRICE from "@salesforce/label/c.Consortia_Alone_Price";
import SHARE from "@salesforce/label/c.Consortia_Alone_Share";
import TITLE from "@salesforce/label/c.Consortia_Alone_Title";
import UNIT from "@salesforce/label/c.Consortia_Alone_Unit";
import WHO from "@salesforce/label/c.Consortia_Alone_Who";
import { secessionRows } from "./secession";
import type { SecessionRow } from "./secession";

type Field = "price" | "from" | "discount";

/** Numeric inputs give their value with a point, whatever the reader's locale. */
const PLAIN = "en-US";

/** Who would pay less outside the deal, at a price that the account manager expects. */
export default class DealPoliticsAlone extends LightningElement {
  @api members: readonly DealMember[] = [];
  @api currency = localeSettings.currency;
  labels = {
    alone: ALONE,
    discount: DISCOUNT,
    gain: GAIN,
    help: HELP,
    incomplete: INCOMPLETE,
    nobody: NOBODY,
    share: SHARE,
    title: TITLE,
    who: WHO
  };
  price = "";
  from = "";
  discount = "";

  get priceLabel(): string {
    return fillLabel(PRICE, this.unit, this.currency);
  }

  get fromLabel(): string {
    return fillLabel(FROM, this.unit);
  }

  get hasPrice(): boolean {
    return this.perUnit !== undefined;
  }

  get rows(): SecessionRow[] {
    const { perUnit, currency } = this;
    if (perUnit === undefined) return [];
    const { locale } = localeSettings;
    return secessionRows(this.members, { perUnit, tier: this.tier }, { locale, currency });
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  /** Members without a share or a weight cannot be compared. */
  get incomplete(): string {
    const count = this.members.filter(
      (each) => !each.weight || each.firstYear === undefined
    ).length;
    return count > 0 ? fillLabel(INCOMPLETE, count) : "";
  }

  handleInput(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field as Field;
    this[field] = event.detail.value;
  }

  private get unit(): string {
    return this.members.find(({ weightMetric }) => weightMetric)?.weightMetric ?? UNIT;
  }

  private get perUnit(): number | undefined {
    const parsed = parseMoney(this.price, PLAIN, this.currency);
    return "minor" in parsed && parsed.minor >= 0 ? parsed.minor : undefined;
  }

  private get tier(): PriceTier | undefined {
    const from = parseDecimal(this.from, PLAIN);
    const discount = parsePercent(this.discount, PLAIN);
    return from && discount && { from: fractionOf(from), discount };
  }
}
