import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { costPerUse } from "c/usage";
import type { MonthCount } from "c/usage";
import USAGE_NONE from "@salesforce/label/c.Negotiation_Usage_None";
import USAGE_PARTIAL from "@salesforce/label/c.Negotiation_Usage_Partial";

export interface CostRow {
  readonly id: string;
  readonly product: string;
  readonly requests: string;
  readonly cost: string;
  /** Flags usage that covers a part of the term only. */
  readonly note: string;
}

export interface CostSettings {
  readonly locale: string;
  readonly currency: string;
  readonly termStart: Day | undefined;
  readonly termEnd: Day | undefined;
}

const NONE = "–";

/** Cost per use of each line over the months of the current term that usage covers. */
export function costRows(
  lines: readonly NegotiationLine[],
  months: ReadonlyMap<string, readonly MonthCount[]>,
  { locale, currency, termStart, termEnd }: CostSettings
): CostRow[] {
  return lines.map((line) => {
    const row = { id: line.id, product: line.product };
    if (!termStart || !termEnd) return { ...row, requests: NONE, cost: NONE, note: "" };
    const use = costPerUse(line.base, termStart, termEnd, months.get(line.productId) ?? []);
    return {
      ...row,
      requests: use.months === 0 ? NONE : new Intl.NumberFormat(locale).format(use.requests),
      cost: use.cost === undefined ? NONE : formatMoney(use.cost, { locale, currency }),
      note: noteOf(use)
    };
  });
}

function noteOf({ months, termMonths, partial }: ReturnType<typeof costPerUse>): string {
  if (months === 0) return USAGE_NONE;
  return partial ? fillLabel(USAGE_PARTIAL, months, termMonths) : "";
}
