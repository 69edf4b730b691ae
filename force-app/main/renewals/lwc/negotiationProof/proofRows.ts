import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { formatPercent } from "c/percent";
import { costPerUse } from "c/usage";
import type { CostPerUse, MonthCount } from "c/usage";
import GROWTH_PARTIAL from "@salesforce/label/c.Negotiation_Proof_Growth_Partial";
import TURNAWAY_MONTHS from "@salesforce/label/c.Negotiation_Proof_Turnaway_Months";
import USAGE_NONE from "@salesforce/label/c.Negotiation_Usage_None";
import USAGE_PARTIAL from "@salesforce/label/c.Negotiation_Usage_Partial";
import { growthOf } from "./growth";
import type { Growth } from "./growth";

export interface ProofRow {
  readonly id: string;
  readonly product: string;
  readonly requests: string;
  readonly cost: string;
  readonly growth: string;
  readonly turnaways: string;
  /** What covers a part of the time only. */
  readonly note: string;
}

export interface ProofSettings {
  readonly locale: string;
  readonly currency: string;
  readonly termStart: Day | undefined;
  readonly termEnd: Day | undefined;
}

type Series = ReadonlyMap<string, readonly MonthCount[]>;

const NONE = "–";
const YEAR = 12;

/** Requests and cost per use over the current term; growth and turnaways over the latest twelve months. */
export function proofRows(
  lines: readonly NegotiationLine[],
  requests: Series,
  turnaways: Series,
  settings: ProofSettings
): ProofRow[] {
  return lines.map((line) => {
    const months = requests.get(line.productId) ?? [];
    const growth = growthOf(months);
    const denied = turnaways.get(line.productId) ?? [];
    const cost = costFacts(line, months, settings);
    return {
      id: line.id,
      product: line.product,
      requests: cost.requests,
      cost: cost.cost,
      growth: changeText(growth, settings.locale),
      turnaways: turnawayText(denied, settings.locale),
      note: [cost.note, growthNote(growth), turnawayNote(denied)].filter(Boolean).join(" · ")
    };
  });
}

function costFacts(
  { base }: NegotiationLine,
  months: readonly MonthCount[],
  { locale, currency, termStart, termEnd }: ProofSettings
): { requests: string; cost: string; note: string } {
  if (!termStart || !termEnd) return { requests: NONE, cost: NONE, note: "" };
  const use = costPerUse(base, termStart, termEnd, months);
  return {
    requests: use.months === 0 ? NONE : new Intl.NumberFormat(locale).format(use.requests),
    cost: use.cost === undefined ? NONE : formatMoney(use.cost, { locale, currency }),
    note: termNote(use)
  };
}

function termNote({ months, termMonths, partial }: CostPerUse): string {
  if (months === 0) return USAGE_NONE;
  return partial ? fillLabel(USAGE_PARTIAL, months, termMonths) : "";
}

function changeText({ change, now, before }: Growth, locale: string): string {
  if (!change) return NONE;
  const direction = now > before ? "▲ " : now < before ? "▼ " : "";
  return direction + formatPercent(change, { locale, digits: 0, signed: true });
}

function growthNote({ change, months }: Growth): string {
  return change && months < YEAR ? fillLabel(GROWTH_PARTIAL, months) : "";
}

/** Not loaded is not 0. */
function turnawayText(months: readonly MonthCount[], locale: string): string {
  if (months.length === 0) return NONE;
  const { now, before, change } = growthOf(months);
  const total = months.slice(-YEAR).reduce((sum, { count }) => sum + count, 0);
  const direction = !change || now === before ? "" : now > before ? " ▲" : " ▼";
  return new Intl.NumberFormat(locale).format(total) + direction;
}

function turnawayNote(months: readonly MonthCount[]): string {
  const partial = months.length > 0 && months.length < YEAR;
  return partial ? fillLabel(TURNAWAY_MONTHS, months.length) : "";
}
