import type { StripFact } from "c/factStrip";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { NegotiationLine, OfferPolicy } from "c/negotiationModel";
import { approvalNeeds, breachOf, termsOf } from "c/offerPackage";
import type { PackageContent, PackageTotals } from "c/offerPackage";
import { formatPercent, fractionOfPercent } from "c/percent";
import { onePercentOf } from "c/pricing";
import type { Change } from "c/pricing";
import { LABELS, NEED_LABELS } from "./factLabels";

export interface FactInput {
  readonly content: PackageContent;
  readonly lines: readonly NegotiationLine[];
  readonly policy: OfferPolicy;
  readonly due: Minor | undefined;
  readonly currency: string;
  readonly locale: string;
}

const NONE = "–";

/** What the package comes to. */
export function packageFacts(input: FactInput, totals: PackageTotals): StripFact[] {
  const { content, policy, due, locale } = input;
  const first = totals.years[0] ?? 0;
  const { years } = content.head;
  const facts: StripFact[] = [
    fact("first", LABELS.first, money(first, input), changeText(totals.change, input)),
    fact(
      "net",
      LABELS.net,
      money(first + totals.net.amount - totals.change.amount, input),
      changeText(totals.net, input)
    )
  ];
  if (totals.net.amount === totals.change.amount) facts.pop();
  if (years > 1) {
    facts.push(fact("contract", fillLabel(LABELS.contract, years), money(totals.contract, input)));
    if (totals.presentValue !== undefined && policy.discount !== undefined) {
      const rate = formatPercent(fractionOfPercent(policy.discount), { locale });
      facts.push(
        fact("npv", LABELS.npv, money(totals.presentValue, input), fillLabel(LABELS.npvRate, rate))
      );
    }
  }
  facts.push(fact("percent", LABELS.onePercent, money(onePercentOf(due ?? totals.base), input)));
  return facts;
}

/** What a busy person should not miss: limits broken, gaps, and why approval is needed. */
export function packageWarnings(input: FactInput, totals: PackageTotals): string[] {
  const { content, lines } = input;
  const breaches = lines.map((line) => breachOf(line, termsOf(content, line.id))?.limit);
  const count = (limit: "cap" | "floor"): number =>
    breaches.filter((each) => each === limit).length;
  const counted: [string, number][] = [
    [LABELS.overCap, count("cap")],
    [LABELS.underFloor, count("floor")],
    [LABELS.unpriced, totals.unpriced],
    [LABELS.missingYears, totals.missingYears]
  ];
  return counted.flatMap(([label, times]) => (times > 0 ? [fillLabel(label, times)] : []));
}

/** Why approval is needed, each with the policy's own limit; empty: none is. */
export function approvalReasons(input: FactInput, totals: PackageTotals): string[] {
  const { content, policy, locale } = input;
  const percent = (value: number | undefined): string =>
    formatPercent(fractionOfPercent(value ?? 0), { locale });
  const limits = {
    cut: percent(policy.cut === undefined ? undefined : -Math.abs(policy.cut)),
    months: String(policy.months ?? ""),
    cap: percent(policy.cap)
  };
  return approvalNeeds(totals, content.head.years, policy).map((need) =>
    fillLabel(NEED_LABELS[need], limits[need])
  );
}

/** `▲ +4.00 % (+8.00)`. */
function changeText({ amount, uplift }: Change, input: FactInput): string {
  if (!uplift) return NONE;
  const sign = amount > 0 ? "▲ " : amount < 0 ? "▼ " : "";
  const percent = formatPercent(uplift, { locale: input.locale, digits: 2, signed: true });
  return `${sign}${percent} (${money(amount, input, true)})`;
}

function money(minor: Minor, { locale, currency }: FactInput, signed = false): string {
  return formatMoney(minor, { locale, currency, signed });
}

function fact(key: string, label: string, value: string, note = ""): StripFact {
  return { key, label, value, note };
}
