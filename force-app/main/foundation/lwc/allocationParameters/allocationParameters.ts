import type { AllocationMember, AllocationModel, AllocationRequest } from "c/allocation";
import type { LeaverRule } from "c/allocationChange";
import type { RoundingPoint, RoundingRule } from "c/allocationRounding";
import type { MissingPolicy } from "c/allocationGaps";
import { withEqualPart } from "c/allocationWeights";
import type { Band } from "c/allocationWeights";
import { pricePath } from "c/allocationYears";
import type { Decimal } from "c/decimalText";
import { fraction, powerOfTen } from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";
import { minorDigits } from "c/money";
import type { Minor } from "c/money";

export { parametersText, readParameters } from "./parametersText";
export type { TextProblem } from "./parametersText";
export { parameterProblems } from "./parameterProblems";
export type { ParameterProblem } from "./parameterProblems";

/** Named as the picklists of deal and scenario hold them. */
export const MODEL_NAMES = [
  "Equal",
  "FTE",
  "Historical Spend",
  "Usage",
  "Publications",
  "Bands",
  "Fixed Percentages",
  "Hybrid",
  "Per FTE With Bounds"
] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** Stop, leave out, or take the member's own surrogate, the smallest or the average known weight. */
export const MISSING_RULES = ["stop", "exclude", "own", "smallest", "average"] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** What a person tries for one member; undefined keeps the member's own, null is "none". */
export interface MemberTrial {
  readonly weight?: Decimal | null;
  readonly floor?: Minor | null;
  readonly ceiling?: Minor | null;
}

/** An institution that is no member of the deal yet. */
export interface Newcomer {
  readonly id: string;
  readonly title: string;
  readonly weight: Decimal | undefined;
}

/** The price follows the answers, no step at all, or the step that begins at this part of the base. */
export type SupposedStep = "answers" | "none" | Fraction;

/** What if: who leaves, who joins, and what that makes of the price. */
export interface WhatIfTrial {
  readonly leaving: readonly string[];
  /** Members of the deal that have not accepted. */
  readonly joining: readonly string[];
  readonly newcomers: readonly Newcomer[];
  /** What those who join bring to the envelope. */
  readonly added: Minor;
  readonly leaverRule: LeaverRule;
  readonly step: SupposedStep;
}

/** Everything that a person can turn in the studio; amounts in minor units. */
export interface AllocationParameters {
  readonly model: ModelName;
  readonly envelope: Minor;
  /** Of a hybrid: 1/5 for 20 %; the rest goes by weight. */
  readonly equalPart: Fraction;
  /** Of the bands; none: the weight is the factor of the member's band. */
  readonly bands: readonly Band[];
  /** Of the price per unit, in minor units; undefined: the envelope sets it. */
  readonly unitPrice: Fraction | undefined;
  readonly missing: MissingRule;
  readonly floor: Minor | undefined;
  readonly ceiling: Minor | undefined;
  readonly collarDown: Fraction | undefined;
  readonly collarUp: Fraction | undefined;
  /** Whole major units instead of minor ones. */
  readonly wholeUnits: boolean;
  readonly roundingMode: Rounding;
  readonly roundingPoint: RoundingPoint;
  readonly centralFunding: Minor;
  readonly administrationFee: Fraction;
  /** Change of each year after the first against the year before: −1/20 for −5 %. */
  readonly path: readonly Fraction[];
  readonly trials: Readonly<Record<string, MemberTrial>>;
  /** undefined: the deal as it stands. */
  readonly supposed: WhatIfTrial | undefined;
}

/** What is read of a deal; picklist values as the platform names them. */
export interface DealRules {
  readonly model: string;
  readonly equalPart: Fraction | undefined;
  readonly missingWeightRule: string;
  readonly lowerCollar: Fraction | undefined;
  readonly upperCollar: Fraction | undefined;
  readonly roundingMode: string;
  readonly roundingPlace: string;
  readonly roundingUnit: string;
  readonly administrationFee: Fraction | undefined;
}

/** What is read of a member. */
export interface MemberRow {
  readonly id: string;
  readonly weight: Decimal | undefined;
  readonly surrogateWeight: Decimal | undefined;
  readonly lastYear: Minor | undefined;
  readonly floor: Minor | undefined;
  readonly ceiling: Minor | undefined;
  /** Pays on top of the envelope. */
  readonly isLate?: boolean;
}

export const WEIGHT = "weight";
const ONE = fraction(1n);
const NOTHING = fraction(0n);
const POINTS: Readonly<Record<string, RoundingPoint>> = {
  "Per Unit": "unit",
  "Per Component": "component",
  "Per Line": "member"
};
const MISSING: Readonly<Record<string, MissingRule>> = { Exclude: "exclude", Surrogate: "own" };

/** What the deal's own rules say; equal shares where it names no model. One envelope a year, at least one. */
export function parametersOfDeal(
  deal: DealRules,
  [envelope = 0, ...later]: readonly Minor[]
): AllocationParameters {
  return {
    model: MODEL_NAMES.find((name) => name === deal.model) ?? "Equal",
    envelope,
    equalPart: deal.equalPart ?? NOTHING,
    bands: [],
    unitPrice: undefined,
    missing: MISSING[deal.missingWeightRule] ?? "stop",
    floor: undefined,
    ceiling: undefined,
    collarDown: deal.lowerCollar,
    collarUp: deal.upperCollar,
    wholeUnits: deal.roundingUnit === "Whole Unit",
    roundingMode: deal.roundingMode === "Half Even" ? "halfEven" : "halfUp",
    roundingPoint: POINTS[deal.roundingPlace] ?? "total",
    centralFunding: 0,
    administrationFee: deal.administrationFee ?? NOTHING,
    path: later.map((amount, index) => changeBetween(index ? later[index - 1] : envelope, amount)),
    trials: {},
    supposed: undefined
  };
}

/** The envelope of every year, the first included; changes compound without rounding in between. */
export function envelopesOf({ envelope, path }: AllocationParameters): Minor[] {
  return [
    envelope,
    ...pricePath(
      envelope,
      path.map((change) => ({ change }))
    ).map(({ amount }) => amount)
  ];
}

export function requestOf(
  members: readonly MemberRow[],
  parameters: AllocationParameters,
  currency: string
): AllocationRequest {
  const { envelope, floor, ceiling, collarDown, collarUp, trials } = parameters;
  return {
    envelope,
    members: members.map((member) => allocationMember(tried(member, trials[member.id]))),
    model: modelOf(parameters),
    missing: missingOf(parameters.missing),
    floor,
    ceiling,
    collar: { down: collarDown, up: collarUp },
    rounding: roundingOf(parameters, currency)
  };
}

/** A member with what is tried for it in place of its own. */
export function tried<Row extends MemberRow>(member: Row, trial: MemberTrial | undefined): Row {
  if (!trial) return member;
  const { weight, floor, ceiling } = trial;
  return {
    ...member,
    ...(weight !== undefined && { weight: weight ?? undefined }),
    ...(floor !== undefined && { floor: floor ?? undefined }),
    ...(ceiling !== undefined && { ceiling: ceiling ?? undefined })
  };
}

/** The model reads members' weights. */
export function readsWeights({ model, equalPart }: AllocationParameters): boolean {
  if (model === "Hybrid") return equalPart.numerator < equalPart.denominator;
  return model !== "Equal" && model !== "Historical Spend";
}

/** No change where there is nothing to compare with. */
function changeBetween(before: Minor | undefined, after: Minor): Fraction {
  if (!before) return NOTHING;
  return fraction(BigInt(after) - BigInt(before), BigInt(before));
}

function modelOf({ model, equalPart, bands, unitPrice }: AllocationParameters): AllocationModel {
  const byWeight = { kind: "weights", metric: WEIGHT } as const;
  switch (model) {
    case "Equal":
      return { kind: "equal" };
    case "Historical Spend":
      return { kind: "historical" };
    case "Fixed Percentages":
      return { kind: "percent", metric: WEIGHT };
    case "Bands":
      return bands.length > 0 ? { kind: "bands", metric: WEIGHT, bands } : byWeight;
    case "Per FTE With Bounds":
      return unitPrice ? { kind: "perUnit", metric: WEIGHT, price: unitPrice } : byWeight;
    case "Hybrid":
      return withEqualPart(equalPart, [{ part: ONE, model: byWeight }]);
    default:
      return byWeight;
  }
}

function allocationMember(member: MemberRow): AllocationMember {
  const { id, lastYear, floor, ceiling, isLate = false, weight, surrogateWeight } = member;
  const weights = { [WEIGHT]: weight };
  const surrogates = { [WEIGHT]: surrogateWeight };
  return { key: id, lastYear, floor, ceiling, isLate, weights, surrogates };
}

function missingOf(rule: MissingRule): MissingPolicy {
  return rule === "stop" || rule === "exclude" ? { rule } : { rule: "surrogate", surrogate: rule };
}

function roundingOf(
  { wholeUnits, roundingMode, roundingPoint }: AllocationParameters,
  currency: string
): RoundingRule {
  const unit = wholeUnits ? powerOfTen(minorDigits(currency)) : 1n;
  return { unit, mode: roundingMode, point: roundingPoint };
}
