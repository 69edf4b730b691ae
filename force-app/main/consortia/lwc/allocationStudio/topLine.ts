import type { GridMember } from "c/allocationGrid";
import { compare } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Participation } from "c/participation";
import { formatPercent } from "c/percent";
import { upliftOf } from "c/pricing";
import GATE from "@salesforce/label/c.Consortia_Studio_Gate";
import NEXT_STEP from "@salesforce/label/c.Consortia_Studio_Next_Step";
import WINNERS from "@salesforce/label/c.Consortia_Studio_Winners";
import { LABELS } from "./studioLabels";
import type { Studied } from "./studied";

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly className: string;
}

export interface Words {
  readonly locale: string;
  readonly currency: string;
  readonly envelope: Minor;
  readonly threshold: Fraction | undefined;
}

const NONE = "–";

/** What a person wants to know before any member. */
export function topLine(
  { allocation, members }: Studied,
  participation: Participation | undefined,
  words: Words
): Fact[] {
  const { locale, currency, envelope } = words;
  const money = (amount: Minor | undefined, symbol = false): string => {
    if (amount === undefined) return NONE;
    return formatMoney(amount, { locale, currency, symbol });
  };
  const difference = allocation && allocation.total - envelope;
  return [
    fact("envelope", LABELS.envelope, money(envelope, true)),
    fact("allocated", LABELS.allocated, money(allocation?.total)),
    { ...fact("difference", LABELS.difference, money(difference)), className: tone(!difference) },
    ...(participation ? [participationFact(participation, words)] : []),
    worstFact(members, locale),
    balanceFact(members)
  ];
}

function fact(key: string, label: string, value: string, note = ""): Fact {
  return { key, label, value, note, className: "fact" };
}

function tone(isFine: boolean): string {
  return isFine ? "fact" : "fact wrong";
}

function participationFact(participation: Participation, { locale, threshold }: Words): Fact {
  const { ratio, inForce, next } = participation;
  const gate = threshold ? fillLabel(GATE, formatPercent(threshold, { locale, digits: 0 })) : "";
  const step = next
    ? fillLabel(
        NEXT_STEP,
        formatPercent(next.step.from, { locale, digits: 0 }),
        formatPercent(next.step.effect, { locale, signed: true })
      )
    : "";
  const note = [gate, step].filter(Boolean).join(" · ");
  const value = formatPercent(ratio, { locale });
  const className = tone(inForce);
  return { ...fact("participation", LABELS.participation, value, note), className };
}

function worstFact(members: readonly GridMember[], locale: string): Fact {
  let worst: { readonly uplift: Fraction; readonly institution: string } | undefined;
  for (const { institution, share, lastYear } of members) {
    if (share === undefined || lastYear === undefined || lastYear <= 0) continue;
    const uplift = upliftOf(lastYear, share);
    if (uplift && (!worst || compare(uplift, worst.uplift) > 0)) worst = { uplift, institution };
  }
  if (!worst) return fact("worst", LABELS.worst, NONE);
  const value = formatPercent(worst.uplift, { locale, signed: true });
  return fact("worst", LABELS.worst, value, worst.institution);
}

/** Members that pay less, and more, than last year. */
function balanceFact(members: readonly GridMember[]): Fact {
  let less = 0;
  let more = 0;
  for (const { share, lastYear, isLate } of members) {
    if (share === undefined || lastYear === undefined || isLate) continue;
    if (share < lastYear) less += 1;
    if (share > lastYear) more += 1;
  }
  return fact("balance", LABELS.balance, fillLabel(WINNERS, less, more));
}
