import { LightningElement, api } from "lwc";
import type { LedgerEntry } from "c/concessionLedger";
import { cheapestGives } from "c/concessionSet";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney, sum, toMinor } from "c/money";
import type { Minor } from "c/money";
import TRADE_FEW from "@salesforce/label/c.Negotiation_Trade_Few";
import TRADE_INPUT from "@salesforce/label/c.Negotiation_Trade_Input";
import TRADE_RESULT from "@salesforce/label/c.Negotiation_Trade_Result";
import TRADE_TITLE from "@salesforce/label/c.Negotiation_Trade_Title";
import TRADE_TOO_MANY from "@salesforce/label/c.Negotiation_Trade_Too_Many";
import TRADE_UNKNOWN from "@salesforce/label/c.Negotiation_Trade_Unknown";

/** The exact cheapest set of gives that reaches a value to the other side. For the negotiation team. */
export default class NegotiationTrade extends LightningElement {
  /** Gives that were not made yet. */
  @api gives: readonly LedgerEntry[] = [];
  @api currency = localeSettings.currency;
  labels = { input: TRADE_INPUT, title: TRADE_TITLE };
  typed = "";

  get answer(): string {
    const wanted = Number(this.typed);
    if (this.typed.trim() === "" || !(wanted > 0)) return this.unknownText;
    try {
      return this.tradeFor(wanted);
    } catch (error) {
      if (error instanceof RangeError) return TRADE_TOO_MANY;
      throw error;
    }
  }

  handleInput(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value;
  }

  /** Throws RangeError where there is no exact answer. */
  private tradeFor(wanted: number): string {
    const priced = this.gives.flatMap(({ id, cost, value }) => {
      return cost === undefined || value === undefined ? [] : [{ id, cost, value }];
    });
    const found = cheapestGives(priced, toMinor(wanted, this.currency));
    if (!found) {
      const most = sum(priced.map(({ value }) => Math.max(value, 0)));
      return [fillLabel(TRADE_FEW, this.money(most)), this.unknownText].filter(Boolean).join(" ");
    }
    const names = found.gives.map((id) => this.gives.find((give) => give.id === id)?.title ?? "");
    return fillLabel(
      TRADE_RESULT,
      names.join(" + "),
      this.money(found.cost),
      this.money(found.value)
    );
  }

  /** Gives that cannot be weighed for want of a cost or a value. */
  private get unknownText(): string {
    const unknown = this.gives.filter(
      ({ cost, value }) => cost === undefined || value === undefined
    );
    if (unknown.length === 0) return "";
    return fillLabel(TRADE_UNKNOWN, unknown.map(({ title }) => title).join(", "));
  }

  private money(amount: Minor): string {
    const { locale } = localeSettings;
    return formatMoney(amount, { locale, currency: this.currency, decimals: "whole" });
  }
}
