import type { StripFact } from "c/factStrip";
import { localeSettings } from "c/localeSettings";
import type { Statement } from "c/memberStatementQuery";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import GROSS from "@salesforce/label/c.Consortia_Statement_Gross";
import NET from "@salesforce/label/c.Consortia_Statement_Net";
import VAT from "@salesforce/label/c.Consortia_Statement_VAT";

/** What the statement will sum to, in the user's own format; the consortium's fee is not ours. */
export function factsOf({ deal, fees }: Statement): StripFact[] {
  const ours = fees.filter(({ kind }) => kind !== "Administration Fee");
  const net = sum(ours.map((fee) => fee.net));
  const isComplete = ours.every(({ vat }) => vat !== undefined);
  const vat = isComplete ? sum(ours.map((fee) => fee.vat ?? 0)) : undefined;
  const text = (amount: Minor | undefined): string => {
    if (amount === undefined) return "–";
    return formatMoney(amount, {
      locale: localeSettings.locale,
      currency: deal.currency,
      symbol: true
    });
  };
  return [
    { key: "net", label: NET, value: text(net), look: "leading" },
    { key: "vat", label: VAT, value: text(vat) },
    { key: "gross", label: GROSS, value: text(vat === undefined ? vat : sum([net, vat])) }
  ];
}
