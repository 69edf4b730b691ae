import type { GridMember } from "c/allocationGrid";
import type { Deal } from "c/dealModel";
import { plannedFees, pricesAlongPath } from "c/feePlan";
import type { PlanYear } from "c/feePlan";
import { sum } from "c/money";
import type { Minor } from "c/money";
import type { Studied } from "./dealStudy";
import { pricedYears } from "./pricedYears";

/** One year of a deal, or all of them together. */
export interface YearView {
  readonly members: readonly GridMember[];
  readonly envelope: Minor;
  /** What the members that share the envelope pay of it; undefined: nothing could be allocated. */
  readonly total: Minor | undefined;
}

/**
 * The shares of a year, 0 for the first, or of all years together, against those of the year before. Years after
 * the first are split in proportion to the first, as they are published.
 */
export function inYear(studied: Studied, deal: Deal, year: number | "all"): YearView {
  const { members, envelopes, allocation } = studied;
  if (year === 0) return { members, envelope: envelopes[0] ?? 0, total: allocation?.total };
  const amounts = amountsOf(studied, deal);
  const of = (id: string, index: number): Minor | undefined => amounts?.get(id)?.[index];
  const shown = members.map((member): GridMember => {
    const all = amounts?.get(member.id);
    const share = year === "all" ? all && sum(all.map((each) => each ?? 0)) : of(member.id, year);
    const lastYear = year === "all" ? undefined : of(member.id, year - 1);
    const none = { unbounded: undefined, bound: undefined, payable: undefined };
    return { ...member, ...none, share, lastYear };
  });
  const onTime = shown.filter(({ mark }) => mark !== "late");
  return {
    members: shown,
    envelope: year === "all" ? sum(envelopes) : (envelopes[year] ?? 0),
    total: amounts && sum(onTime.map(({ share }) => share ?? 0))
  };
}

/** The same members with what they pay in another view. */
export function against(view: YearView, before: YearView): YearView {
  const shares = new Map(before.members.map(({ id, share }) => [id, share]));
  const members = view.members.map((member) => ({ ...member, before: shares.get(member.id) }));
  return { ...view, members };
}

/** By member, what it pays each year; undefined where nothing tells how to split a year. */
function amountsOf(
  { results, envelopes, allocation, members }: Studied,
  deal: Deal
): ReadonlyMap<string, readonly (Minor | undefined)[]> | undefined {
  const years = pricedYears(deal).flatMap(({ id, start, end }, index): PlanYear[] => {
    const envelope = envelopes[index];
    return start && end && envelope !== undefined ? [{ id, start, end, envelope }] : [];
  });
  if (!allocation || (allocation.total === 0 && sum(envelopes) > 0)) return undefined;
  const late = new Set(members.filter(({ mark }) => mark === "late").map(({ id }) => id));
  const access = new Map(deal.members.map(({ id, accessStart }) => [id, accessStart]));
  const bases = [...results].flatMap(([member, share]) => {
    const accessStart = late.has(member) ? access.get(member) : undefined;
    return share === undefined ? [] : [{ member, share, accessStart }];
  });
  const fees = new Map<string, (Minor | undefined)[]>();
  const place = new Map(years.map(({ id }, index) => [id, index]));
  const planned = plannedFees(pricesAlongPath(bases, years), years, deal.latePartBy);
  for (const { member, year, amount } of planned) {
    const amounts = fees.get(member) ?? years.map(() => undefined);
    amounts[place.get(year) ?? 0] = amount;
    fees.set(member, amounts);
  }
  return fees;
}
