import type { Allocation, AllocationProblem, Share } from "c/allocation";
import type { GridMember } from "c/allocationGrid";
import { linesAfter } from "c/allocationLines";
import type { LinesProblem, MemberLines } from "c/allocationLines";
import { parameterProblems } from "c/allocationParameters";
import type { AllocationParameters, MemberTrial, ParameterProblem } from "c/allocationParameters";
import type { Deal } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import type { Fraction } from "c/fraction";
import { TRIED_COLUMNS } from "c/memberTrials";
import type { Minor } from "c/money";
import type { Participation } from "c/participation";
import { partPaid } from "./lateJoiners";
import { pricedYears } from "./pricedYears";
import type { PricedYear } from "./pricedYears";
import { splitOf } from "./supposedDeal";
import type { Split } from "./supposedDeal";
import { castOf } from "./whoTakesPart";
import type { Cast, StudiedMember } from "./whoTakesPart";

export { pricedYears, yearName } from "./pricedYears";
export { newcomersOf } from "./whoTakesPart";
export type { StudiedMember } from "./whoTakesPart";
export { against, inYear } from "./yearView";
export type { YearView } from "./yearView";

export type StudioProblem = ParameterProblem | AllocationProblem | LinesProblem;

/** What settings make of a deal; amounts of the first year. */
export interface Studied {
  /** Those that pay, those that are supposed to leave, then those that are supposed to join. */
  readonly members: readonly GridMember[];
  readonly allocation: Allocation | undefined;
  /** One a year. */
  readonly envelopes: readonly Minor[];
  readonly participation: Participation;
  /** How the price moves from the step effect that the envelope holds; undefined: nothing is supposed. */
  readonly repricing: Fraction | undefined;
  readonly problems: readonly StudioProblem[];
  /** Share of a full first year by member, late joiners included, leavers not: what a scenario keeps. */
  readonly results: ReadonlyMap<string, Minor | undefined>;
}

/** Late joiners pay on top, at the same price, for their part of the first year. The deal has a year with a price. */
export function study(deal: Deal, parameters: AllocationParameters, timeZone: string): Studied {
  const [year] = pricedYears(deal) as [PricedYear];
  const cast = castOf(deal, parameters, year);
  const wrong = parameterProblems(parameters);
  const made =
    wrong.length > 0 ? { problem: undefined } : splitOf(deal, cast, parameters, timeZone);
  const split = "problem" in made ? undefined : made;
  const lines = split && linesOf(cast, split.allocation, parameters);
  const failed = [
    ...wrong,
    ...("problem" in made && made.problem ? [made.problem] : []),
    ...(lines && "problem" in lines ? [lines.problem] : [])
  ];
  const results = resultsOf(cast, split);
  const payable = lines && !("problem" in lines) ? lines : undefined;
  return {
    members: rowsOf(cast, { split, payable, parameters, year, deal }),
    allocation: split?.allocation,
    envelopes: split?.envelopes ?? [parameters.envelope],
    participation: split?.participation ?? participationIn(deal, timeZone),
    repricing: split?.repricing,
    problems: failed,
    results
  };
}

function resultsOf(
  { sharing, late, joining, gone }: Cast,
  split: Split | undefined
): ReadonlyMap<string, Minor | undefined> {
  const shares = new Map(split?.allocation.shares.map(({ key, share }) => [key, share]));
  const stay = [...sharing, ...joining, ...late].filter(({ id }) => !gone.has(id));
  return new Map(stay.map(({ id }) => [id, shares.get(id)]));
}

interface Made {
  readonly split: Split | undefined;
  readonly payable: ReadonlyMap<string, MemberLines> | undefined;
  readonly parameters: AllocationParameters;
  readonly year: PricedYear;
  readonly deal: Deal;
}

function rowsOf(cast: Cast, { split, payable, parameters, year, deal }: Made): GridMember[] {
  const shares = new Map(split?.allocation.shares.map((share) => [share.key, share]));
  const row = (member: StudiedMember, mark: GridMember["mark"]): GridMember => ({
    ...rowOf(member, shares.get(member.id), parameters.trials[member.id]),
    payable: payable?.get(member.id)?.payable,
    mark: cast.gone.has(member.id) ? "leaves" : mark
  });
  return [
    ...cast.sharing.map((member) => row(member, undefined)),
    ...cast.late.map((member) => {
      const full = row(member, "late");
      const paid = (amount: Minor | undefined): Minor | undefined =>
        partPaid(member, year, amount, deal.latePartBy);
      return { ...full, share: paid(full.share), unbounded: paid(full.unbounded) };
    }),
    ...cast.joining.map((member) => row(member, "joins"))
  ];
}

function rowOf(
  member: StudiedMember,
  share: Share | undefined,
  trial: MemberTrial | undefined
): Omit<GridMember, "mark" | "payable"> {
  const { id, institution, weight, floor, ceiling, lastYear } = member;
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
    tried: TRIED_COLUMNS.filter((column) => trial?.[column] !== undefined)
  };
}

function linesOf(
  { late }: Cast,
  { shares }: Allocation,
  { centralFunding, administrationFee }: AllocationParameters
): ReadonlyMap<string, MemberLines> | { readonly problem: LinesProblem } | undefined {
  if (centralFunding === 0 && administrationFee.numerator === 0n) return undefined;
  const onTop = new Set(late.map(({ id }) => id));
  const sharing = shares
    .filter(({ key }) => !onTop.has(key))
    .flatMap(({ key, share }) => (share === undefined ? [] : [{ key, share }]));
  const lines = linesAfter(sharing, { centralFunding, administrationFee });
  return "problem" in lines ? lines : new Map(lines.map((line) => [line.key, line]));
}
