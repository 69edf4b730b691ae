import type {
  AllocationMember,
  AllocationModel,
  AllocationProblem,
  AllocationRequest
} from "c/allocation";
import { allocateYears } from "c/allocationYears";
import type { MissingPolicy } from "c/allocationGaps";
import { withEqualPart } from "c/allocationWeights";
import type { RoundingRule } from "c/allocationRounding";
import type { Deal, DealMember, Scenario } from "c/dealModel";
import { joinsLate, plannedFees, pricesAlongPath } from "c/feePlan";
import type { MemberPrices, PlannedFee, PlanYear } from "c/feePlan";
import { fraction, powerOfTen } from "c/fraction";
import { minorDigits, sum } from "c/money";
import type { Minor } from "c/money";
import { planKey } from "c/publicationSteps";

export interface FeePlan {
  /** Tells this plan from another; kept on the deal while it is published. */
  readonly key: string;
  readonly fees: readonly PlannedFee[];
  /** undefined: the deal's own rules. */
  readonly scenario: Scenario | undefined;
  /** What the scenario splits, where that is not the first year's envelope: its shares are scaled. */
  readonly scaledFrom: Minor | undefined;
  /** Members that count and pay nothing, because no share of theirs is known. */
  readonly leftOut: readonly string[];
}

export type PlanProblem =
  | AllocationProblem
  | { readonly kind: "noYear" }
  | { readonly kind: "yearWithoutPrice"; readonly position: number }
  | { readonly kind: "noModel" }
  /** Text that is no result of an allocation. */
  | { readonly kind: "noResults"; readonly scenario: string }
  /** Members that count but that the scenario does not know; or the other way round. */
  | { readonly kind: "unknownToScenario" | "left"; readonly members: readonly string[] };

const WEIGHT = "weight";
const ONE = fraction(1n);

/** A scenario's results: share of a full first year by member, null where a member is left out. */
export function writeResults(results: ReadonlyMap<string, Minor | undefined>): string {
  const texts = [...results].map(([member, share]) => [member, share?.toString() ?? null]);
  return JSON.stringify({ shares: Object.fromEntries(texts) as Record<string, string | null> });
}

/** undefined: the text is not what `writeResults` writes. */
export function readResults(text: string): ReadonlyMap<string, Minor | undefined> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = (parsed as Partial<Record<"shares", unknown>> | null)?.shares;
  if (typeof found !== "object" || found === null) return undefined;
  const read = Object.entries(found as Record<string, unknown>).map(
    ([member, share]) => [member, share === null ? undefined : Number(share)] as const
  );
  const isWhole = (share: Minor | undefined): boolean =>
    share === undefined || (Number.isSafeInteger(share) && share >= 0);
  return read.every(([, share]) => isWhole(share)) ? new Map(read) : undefined;
}

/** The fees of the members that count, every year, from the scenario's results or else the deal's own rules. */
export function feePlanOf(
  deal: Deal,
  scenario: Scenario | undefined
): FeePlan | { readonly problem: PlanProblem } {
  const years = yearsOf(deal);
  if ("problem" in years) return years;
  const members = deal.members.filter((member) => counts(member, deal.silenceRule));
  if (members.length === 0) return { problem: { kind: "noMember" } };
  const priced = scenario
    ? pricesOfScenario(scenario, members, deal, years)
    : pricesOfDeal(deal, members, years);
  if ("problem" in priced) return priced;
  const fees = plannedFees(priced.prices, years, deal.latePartBy);
  const { scaledFrom } = priced;
  const paying = new Set(priced.prices.map(({ member }) => member));
  const leftOut = members.filter(({ id }) => !paying.has(id)).map(({ id }) => id);
  return { key: planKey(scenario?.id ?? "deal", fees), fees, scenario, scaledFrom, leftOut };
}

/** A member's fees count unless it declined, withdrew, or is silent where silence declines. */
export function counts({ response }: DealMember, silenceRule: string): boolean {
  if (response === "noReply") return silenceRule !== "Declines";
  return response !== "declined" && response !== "withdrawn";
}

interface Priced {
  readonly prices: readonly MemberPrices[];
  readonly scaledFrom?: Minor | undefined;
}

type Failed = { readonly problem: PlanProblem };

function yearsOf({ years }: Deal): readonly PlanYear[] | Failed {
  if (years.length === 0) return { problem: { kind: "noYear" } };
  const ordered = years.toSorted((left, right) => left.position - right.position);
  const plan: PlanYear[] = [];
  for (const { id, position, start, end, envelope } of ordered) {
    if (start === undefined || end === undefined || envelope === undefined)
      return { problem: { kind: "yearWithoutPrice", position } };
    if (envelope < 0) return { problem: { kind: "negativeEnvelope" } };
    plan.push({ id, start, end, envelope });
  }
  return plan;
}

function pricesOfScenario(
  { title, results }: Scenario,
  members: readonly DealMember[],
  deal: Deal,
  years: readonly PlanYear[]
): Priced | Failed {
  const shares = readResults(results);
  if (!shares) return { problem: { kind: "noResults", scenario: title } };
  const unknown = members.filter(({ id }) => !shares.has(id)).map(({ id }) => id);
  if (unknown.length > 0) return { problem: { kind: "unknownToScenario", members: unknown } };
  const counted = new Set(members.map(({ id }) => id));
  const left = deal.members.filter(({ id }) => !counted.has(id) && (shares.get(id) ?? 0) > 0);
  if (left.length > 0) return { problem: { kind: "left", members: left.map(({ id }) => id) } };
  const bases = members.flatMap(({ id, accessStart }) => {
    const share = shares.get(id);
    return share === undefined ? [] : [{ member: id, share, accessStart }];
  });
  const total = sum(bases.filter((base) => !joinsLate(base, years)).map(({ share }) => share));
  const first = years[0]?.envelope;
  if (total === 0 && first !== 0) return { problem: { kind: "noWeight", metric: title } };
  return {
    prices: pricesAlongPath(bases, years),
    scaledFrom: total === first ? undefined : total
  };
}

function pricesOfDeal(
  deal: Deal,
  members: readonly DealMember[],
  years: readonly PlanYear[]
): Priced | Failed {
  const model = modelOf(deal);
  if (!model) return { problem: { kind: "noModel" } };
  const request = requestOf(deal, members, years, model);
  const allocations = allocateYears(
    request,
    years.map(({ envelope }) => envelope)
  );
  if ("problem" in allocations) return { problem: allocations.problem };
  const prices = members.flatMap(({ id, accessStart }, index) => {
    const shares = allocations.map(({ shares: each }) => each[index]?.share);
    if (shares.includes(undefined)) return [];
    return [{ member: id, accessStart, prices: shares as Minor[] }];
  });
  return { prices };
}

/** Late joiners pay on top, at the price of the others. */
function requestOf(
  deal: Deal,
  members: readonly DealMember[],
  years: readonly PlanYear[],
  model: AllocationModel
): AllocationRequest {
  return {
    envelope: 0,
    members: members.map((member) => ({
      ...allocationMember(member),
      isLate: joinsLate(member, years)
    })),
    model,
    missing: missingOf(deal.missingWeightRule),
    collar: { down: deal.lowerCollar, up: deal.upperCollar },
    rounding: roundingOf(deal)
  };
}

function allocationMember(member: DealMember): AllocationMember {
  const { id, lastYear, floor, ceiling, weight, surrogateWeight } = member;
  const weights = { [WEIGHT]: weight };
  return { key: id, lastYear, floor, ceiling, weights, surrogates: { [WEIGHT]: surrogateWeight } };
}

function modelOf({ model, equalPart = fraction(0n) }: Deal): AllocationModel | undefined {
  const byWeight = { kind: "weights", metric: WEIGHT } as const;
  switch (model) {
    case "":
      return undefined;
    case "Equal":
      return { kind: "equal" };
    case "Historical Spend":
      return { kind: "historical" };
    case "Fixed Percentages":
      return { kind: "percent", metric: WEIGHT };
    case "Hybrid":
      return withEqualPart(equalPart, [{ part: ONE, model: byWeight }]);
    default:
      // The weight holds FTE, usage, publications, or the factor of a member's band.
      return byWeight;
  }
}

function missingOf(rule: string): MissingPolicy {
  if (rule === "Exclude") return { rule: "exclude" };
  return rule === "Surrogate" ? { rule: "surrogate", surrogate: "own" } : { rule: "stop" };
}

function roundingOf({ roundingMode, roundingPlace, roundingUnit, currency }: Deal): RoundingRule {
  const points: Readonly<Record<string, RoundingRule["point"]>> = {
    "Per Unit": "unit",
    "Per Component": "component",
    "Per Line": "member"
  };
  return {
    unit: roundingUnit === "Whole Unit" ? powerOfTen(minorDigits(currency)) : 1n,
    mode: roundingMode === "Half Even" ? "halfEven" : "halfUp",
    point: points[roundingPlace] ?? "total"
  };
}
