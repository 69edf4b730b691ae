import type { GridMember } from "c/allocationGrid";
import type { YearView } from "c/dealStudy";
import type { StripFact } from "c/factStrip";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Participation, Step } from "c/participation";
import { formatPercent } from "c/percent";
import { movedPercent, upliftOf } from "c/pricing";
import { FACTS } from "./studioLabels";

export interface Words {
  readonly locale: string;
  readonly currency: string;
  readonly threshold: Fraction | undefined;
}

const NONE = "–";

/** What a person wants to know before any member. */
export function topLine(
  { members, envelope, total }: YearView,
  participation: Participation,
  words: Words
): StripFact[] {
  const { locale, currency } = words;
  const money = (amount: Minor | undefined, symbol = false): string => {
    if (amount === undefined) return NONE;
    return formatMoney(amount, { locale, currency, symbol });
  };
  const difference = total === undefined ? undefined : total - envelope;
  return [
    { key: "envelope", label: FACTS.envelope, value: money(envelope, true), look: "leading" },
    { key: "allocated", label: FACTS.allocated, value: money(total) },
    {
      key: "difference",
      label: FACTS.difference,
      value: money(difference),
      ...(difference !== 0 && { iconName: "utility:warning" })
    },
    participationFact(participation, words),
    worstFact(members, locale),
    balanceFact(members)
  ];
}

function participationFact(
  { ratio, inForce, step, next }: Participation,
  { locale, threshold }: Words
): StripFact {
  const whole = (part: Fraction): string => formatPercent(part, { locale, digits: 0 });
  const said = (label: string, { from, effect }: Step): string =>
    fillLabel(label, whole(from), formatPercent(effect, { locale, signed: true }));
  const gate = threshold ? fillLabel(FACTS.gate, whole(threshold)) : "";
  const steps = [
    step && step.effect.numerator !== 0n ? said(FACTS.reachedStep, step) : "",
    next && next.step.effect.numerator !== 0n ? said(FACTS.nextStep, next.step) : ""
  ];
  const key = "participation";
  const value = formatPercent(ratio, { locale });
  const note = [inForce ? gate : "", ...steps].filter(Boolean).join(" · ");
  const fact = { key, label: FACTS.participation, value, note };
  return inForce ? fact : { ...fact, warning: gate };
}

function worstFact(members: readonly GridMember[], locale: string): StripFact {
  let worst: { readonly member: GridMember; readonly moved: number } | undefined;
  for (const member of members) {
    const moved = movedPercent(member.lastYear, member.share);
    if (moved !== undefined && (!worst || moved > worst.moved)) worst = { member, moved };
  }
  const fact = { key: "worst", label: FACTS.worst };
  const { institution, lastYear = 0, share = 0 } = worst?.member ?? {};
  const uplift = upliftOf(lastYear, share);
  if (!worst || !uplift) return { ...fact, value: NONE };
  const value = formatPercent(uplift, { locale, signed: true });
  return { ...fact, value, note: institution ?? "" };
}

/** Members that pay less, and more, than last year. */
function balanceFact(members: readonly GridMember[]): StripFact {
  let less = 0;
  let more = 0;
  for (const { share, lastYear, mark } of members) {
    if (share === undefined || lastYear === undefined || mark === "late") continue;
    if (share < lastYear) less += 1;
    if (share > lastYear) more += 1;
  }
  return { key: "balance", label: FACTS.balance, value: fillLabel(FACTS.winners, less, more) };
}
