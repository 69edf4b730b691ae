import { allocate } from "c/allocation";
import type { Allocation, AllocationProblem, Share } from "c/allocation";
import type { GridMember, TrialChange } from "c/allocationGrid";
import { linesAfter } from "c/allocationLines";
import type { LinesProblem, MemberLines } from "c/allocationLines";
import { parameterProblems, requestOf, tried } from "c/allocationParameters";
import type { AllocationParameters, MemberTrial, ParameterProblem } from "c/allocationParameters";
import { lateShare, partOfYear } from "c/allocationYears";
import type { Deal, DealMember, DealYear } from "c/dealModel";
import { fractionOf } from "c/decimalText";
import { joinsLate } from "c/feePlan";
import { counts } from "c/feePublicationPlan";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply } from "c/money";
import type { Minor } from "c/money";
import { pricedYears } from "./studiedYears";

export type StudioProblem = ParameterProblem | AllocationProblem | LinesProblem;

/** What settings make of a deal. */
export interface Studied {
  readonly members: readonly GridMember[];
  readonly allocation: Allocation | undefined;
  readonly problems: readonly StudioProblem[];
  /** Share of a full first year by member, late joiners included: what a scenario keeps. */
  readonly results: ReadonlyMap<string, Minor | undefined>;
}

const COLUMNS = ["weight", "floor", "ceiling"] as const;
const ONE = fraction(1n);

/** Late joiners pay on top, at the same price, for their part of the first year. */
export function study(deal: Deal, parameters: AllocationParameters): Studied {
  const members = deal.members.filter((member) => counts(member, deal.silenceRule));
  const [year] = pricedYears(deal);
  const onTime = members.filter((member) => !isLate(member, year));
  const wrong = parameterProblems(parameters);
  const made =
    wrong.length > 0
      ? { problem: undefined }
      : allocate(requestOf(onTime, parameters, deal.currency));
  const allocation = "problem" in made ? undefined : made;
  const lines = allocation && linesOf(allocation, parameters);
  const results = resultsOf(members, year, allocation, parameters);
  const shares = new Map(allocation?.shares.map((share) => [share.key, share]));
  const byLine = lines && !("problem" in lines) ? lines : undefined;
  return {
    allocation,
    results,
    problems: [
      ...wrong,
      ...("problem" in made && made.problem ? [made.problem] : []),
      ...(lines && "problem" in lines ? [lines.problem] : [])
    ],
    members: members.map((member) => {
      const row = rowOf(member, shares.get(member.id), parameters.trials[member.id]);
      const line = byLine?.get(member.id);
      if (!isLate(member, year)) return { ...row, payable: line?.payable };
      return { ...row, isLate: true, share: partPaid(member, year, results.get(member.id)) };
    })
  };
}

/** What is tried, as it then stands; what is as the member's own is tried no more. */
export function withTrials(
  trials: AllocationParameters["trials"],
  changes: readonly TrialChange[],
  members: readonly DealMember[]
): AllocationParameters["trials"] {
  const own = new Map(members.map((member) => [member.id, member]));
  const all = new Map(Object.entries(trials));
  for (const { id, trial } of changes) {
    const member = own.get(id);
    if (!member) continue;
    const merged = { ...all.get(id), ...trial };
    const kept = COLUMNS.filter((column) => differs(member, merged, column));
    if (kept.length === 0) all.delete(id);
    else all.set(id, Object.fromEntries(kept.map((column) => [column, merged[column]])));
  }
  return Object.fromEntries(all);
}

function isLate(member: DealMember, year: DealYear | undefined): boolean {
  const { start, end } = year ?? {};
  return start !== undefined && end !== undefined && joinsLate(member, [{ start, end }]);
}

function partPaid(
  { accessStart }: DealMember,
  year: DealYear | undefined,
  full: Minor | undefined
): Minor | undefined {
  const { start, end } = year ?? {};
  if (full === undefined || !accessStart || !start || !end) return undefined;
  return multiply(full, partOfYear(accessStart, { start, end }, "day"));
}

function resultsOf(
  members: readonly DealMember[],
  year: DealYear | undefined,
  allocation: Allocation | undefined,
  parameters: AllocationParameters
): ReadonlyMap<string, Minor | undefined> {
  const shares = new Map(allocation?.shares.map(({ key, share }) => [key, share]));
  const price = allocation?.price;
  return new Map(
    members.map((member) => {
      if (!isLate(member, year)) return [member.id, shares.get(member.id)];
      const weight = lateWeight(tried(member, parameters.trials[member.id]), parameters);
      return [member.id, price && weight && lateShare(price, weight, ONE)];
    })
  );
}

function lateWeight(
  { weight, surrogateWeight }: DealMember,
  { model, missing }: AllocationParameters
): Fraction | undefined {
  if (model === "Equal") return ONE;
  if (model === "Historical Spend" || model === "Bands") return undefined;
  const known = weight ?? (missing === "own" ? surrogateWeight : undefined);
  return known && fractionOf(known);
}

function linesOf(
  { shares }: Allocation,
  { centralFunding, administrationFee }: AllocationParameters
): ReadonlyMap<string, MemberLines> | { readonly problem: LinesProblem } | undefined {
  if (centralFunding === 0 && administrationFee.numerator === 0n) return undefined;
  const sharing = shares.flatMap(({ key, share }) => (share === undefined ? [] : [{ key, share }]));
  const lines = linesAfter(sharing, { centralFunding, administrationFee });
  return "problem" in lines ? lines : new Map(lines.map((line) => [line.key, line]));
}

function rowOf(
  own: DealMember,
  share: Share | undefined,
  trial: MemberTrial | undefined
): GridMember {
  const { id, institution, weight, floor, ceiling, lastYear } = tried(own, trial);
  return {
    id,
    institution,
    weight,
    floor,
    ceiling,
    lastYear,
    share: share?.share,
    unbounded: share?.unbounded,
    bound: share?.bound,
    payable: undefined,
    isLate: false,
    tried: COLUMNS.filter((column) => trial?.[column] !== undefined)
  };
}

function differs(
  member: DealMember,
  trial: MemberTrial,
  column: (typeof COLUMNS)[number]
): boolean {
  const value = trial[column];
  if (value === undefined) return false;
  const own = member[column];
  if (value === null || own === undefined) return value !== null || own !== undefined;
  if (typeof value === "number" || typeof own === "number") return value !== own;
  return value.digits !== own.digits || value.scale !== own.scale;
}
