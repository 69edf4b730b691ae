import { LightningElement, api } from "lwc";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import { isSameWorth } from "c/offerPackage";
import { formatPercent, fractionOfPercent } from "c/percent";
import APART from "@salesforce/label/c.Negotiation_Worth_Apart";
import EQUAL from "@salesforce/label/c.Negotiation_Worth_Equal";
import UNKNOWN from "@salesforce/label/c.Negotiation_Worth_Unknown";

/** A package of a round, and what it is worth to us; undefined: nobody said. */
export interface PackageWorth {
  readonly title: string;
  readonly worth: Minor | undefined;
}

/** Whether packages that stand side by side are worth the same to us, as the platform will judge them. */
export default class OfferPackageWorth extends LightningElement {
  @api packages: readonly PackageWorth[] = [];
  /** Percent of the highest worth by which they may differ: 1 is 1 %. */
  @api tolerance = 0;
  @api currency = localeSettings.currency;

  get worths(): Minor[] {
    return this.packages.flatMap(({ worth }) => worth ?? []);
  }

  get isComparable(): boolean {
    return this.worths.length > 1;
  }

  get isApart(): boolean {
    return !isSameWorth(this.worths, this.tolerance);
  }

  get iconName(): string {
    return this.isApart ? "utility:warning" : "utility:check";
  }

  get iconVariant(): string | undefined {
    return this.isApart ? "warning" : undefined;
  }

  /** A warning interrupts, an all-clear does not. */
  get role(): string {
    return this.isApart ? "alert" : "status";
  }

  get text(): string {
    const { worths } = this;
    const { locale } = localeSettings;
    const [low, high] = [Math.min(...worths), Math.max(...worths)];
    const money = (minor: Minor): string =>
      formatMoney(minor, { locale, currency: this.currency, decimals: "whole" });
    const percent = formatPercent(fractionOfPercent(this.tolerance), { locale });
    if (this.isApart) return fillLabel(APART, money(high - low), money(low), money(high), percent);
    return fillLabel(EQUAL, money(low), money(high), percent);
  }

  /** Packages that cannot be compared. */
  get unknown(): string {
    const titles = this.packages.filter(({ worth }) => worth === undefined);
    if (titles.length === 0 || this.packages.length < 2) return "";
    const list = new Intl.ListFormat(localeSettings.locale, { type: "unit", style: "short" });
    return fillLabel(UNKNOWN, list.format(titles.map(({ title }) => title)));
  }
}
