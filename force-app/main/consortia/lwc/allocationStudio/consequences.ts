import type { GridMember } from "c/allocationGrid";
import type { Studied } from "c/dealStudy";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import type { Line } from "c/whatIf";
import { CONSEQUENCES } from "./studioLabels";

interface Words {
  readonly locale: string;
  readonly currency: string;
}

/** Names beyond these are counted, not listed. */
const NAMES_SHOWN = 6;

/** What a supposition makes of a deal: who goes, participation, price, envelope. */
export function consequences(before: Studied, after: Studied, words: Words): Line[] {
  const { locale } = words;
  const ratio = ({ participation }: Studied): string =>
    formatPercent(participation.ratio, { locale });
  const gone = after.members.filter(({ mark }) => mark === "leaves");
  const { repricing } = after;
  return [
    ...(gone.length > 0 ? [line("leave", CONSEQUENCES.leave, names(gone))] : []),
    line("participation", CONSEQUENCES.participation, ratio(before), ratio(after)),
    ...(after.participation.inForce ? [] : [line("force", CONSEQUENCES.notInForce)]),
    ...(repricing && repricing.numerator !== 0n
      ? [line("price", CONSEQUENCES.price, formatPercent(repricing, { locale, signed: true }))]
      : []),
    ...moved("envelope", CONSEQUENCES.envelope, before.envelopes[0], after.envelopes[0], words),
    ...(after.envelopes.length > 1
      ? moved("years", CONSEQUENCES.years, sum(before.envelopes), sum(after.envelopes), words)
      : [])
  ];
}

function line(key: string, label: string, ...values: readonly string[]): Line {
  return { key, text: fillLabel(label, ...values) };
}

function moved(
  key: string,
  label: string,
  from: Minor | undefined,
  to: Minor | undefined,
  { locale, currency }: Words
): Line[] {
  if (from === undefined || to === undefined || from === to) return [];
  const money = (amount: Minor, signed = false): string =>
    formatMoney(amount, { locale, currency, symbol: !signed, signed });
  return [line(key, label, money(from), money(to), money(to - from, true))];
}

function names(members: readonly GridMember[]): string {
  const shown = members
    .slice(0, NAMES_SHOWN)
    .map(({ institution }) => institution)
    .join(", ");
  return members.length > NAMES_SHOWN ? `${shown} … (${members.length})` : shown;
}
