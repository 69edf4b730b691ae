import { withoutGaps } from "c/allocationGaps";
import type { GapMember, GapNote, GapProblem, MissingPolicy } from "c/allocationGaps";
import { digitsAt, scaleOfAll } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { add, compare, fraction, multiply, powerOfTen } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import type { WeightComponent } from "c/allocationRounding";

/** What the models read of a member; its key also breaks ties, so it must not change between two runs. */
export interface WeighedMember extends GapMember {
  /** By metric; a metric that is absent or undefined is not known, which is not 0. */
  readonly weights?: Readonly<Record<string, Decimal | undefined>>;
  readonly lastYear?: Minor | undefined;
}

/** Members whose metric is `from` or more, up to the next band, weigh `factor`. */
export interface Band {
  readonly from: Decimal;
  readonly factor: Decimal;
}

export type SimpleModel =
  | { readonly kind: "equal" }
  | { readonly kind: "weights"; readonly metric: string }
  | { readonly kind: "historical" }
  | { readonly kind: "bands"; readonly metric: string; readonly bands: readonly Band[] }
  /** The metric holds 12.5 for 12.5 %. */
  | { readonly kind: "percent"; readonly metric: string };

/** `part` is the share of the envelope that a component splits: 1/5 for 20 %. */
export interface HybridPart {
  readonly part: Fraction;
  readonly model: SimpleModel;
}

export type ShareModel =
  SimpleModel | { readonly kind: "hybrid"; readonly parts: readonly HybridPart[] };

export type WeightNote =
  { readonly kind: "normalised"; readonly metric: string; readonly sum: Fraction } | GapNote;

export type WeightProblem =
  | GapProblem
  | {
      readonly kind: "negativeWeight";
      readonly metric: string;
      readonly members: readonly string[];
    }
  | { readonly kind: "outsideBands"; readonly metric: string; readonly members: readonly string[] }
  | { readonly kind: "bandTwice"; readonly metric: string; readonly from: Decimal }
  | { readonly kind: "negativeBand"; readonly metric: string; readonly from: Decimal }
  | { readonly kind: "noWeight"; readonly metric: string }
  | { readonly kind: "noParts" };

export interface Weights<Member extends WeighedMember> {
  /** Without those that a policy leaves out; components and weights are in their order. */
  readonly members: readonly Member[];
  readonly components: readonly WeightComponent[];
  readonly weights: readonly bigint[];
  readonly notes: readonly WeightNote[];
}

/** The metric that stands for last year's amounts. */
export const LAST_YEAR = "last_year";

const HUNDRED = fraction(100n);
const ONE = fraction(1n);

/** Every member's weight in a model as a whole number; a component whose part is 0 is left out. */
export function weightsOf<Member extends WeighedMember>(
  members: readonly Member[],
  model: ShareModel,
  missing: MissingPolicy
): Weights<Member> | { readonly problem: WeightProblem } {
  const parts = (model.kind === "hybrid" ? model.parts : [{ part: ONE, model }]).filter(
    ({ part }) => part.numerator !== 0n
  );
  if (parts.length === 0 || parts.some(({ part }) => part.numerator < 0n))
    return { problem: { kind: "noParts" } };
  const completed = withoutGaps(
    members,
    parts.map(({ model: simple }) => ({
      metric: metricOf(simple),
      values: members.map((member) => valueOf(member, simple))
    })),
    missing
  );
  if ("problem" in completed) return completed;
  const notes = [...completed.notes, ...normalisations(parts)];
  const columns: Column[] = [];
  for (const [index, { model: simple }] of parts.entries()) {
    const made = columnOf(completed.members, simple, completed.values[index] ?? []);
    if ("problem" in made) return made;
    if (simple.kind === "percent") notes.push(...percentNote(made));
    columns.push(made);
  }
  const components = columns.map((column, index) => ({
    metric: column.metric,
    scale: column.scale,
    values: column.values,
    factor: factorOf(columns, parts, index)
  }));
  const weights = completed.members.map((_, index) =>
    components.reduce((sum, { factor, values }) => sum + factor * (values[index] as bigint), 0n)
  );
  return { members: completed.members, components, weights, notes };
}

/** `equal` of the envelope split equally, and what it leaves by the others in their parts. */
export function withEqualPart(equal: Fraction, others: readonly HybridPart[]): ShareModel {
  const whole = others.reduce((sum, { part }) => add(sum, part), fraction(0n));
  const left = add(ONE, fraction(-equal.numerator, equal.denominator));
  const unit = multiply(left, fraction(whole.denominator, whole.numerator));
  const parts = others.map(({ part, model }) => ({ part: multiply(unit, part), model }));
  return { kind: "hybrid", parts: [{ part: equal, model: { kind: "equal" } }, ...parts] };
}

interface Column {
  readonly metric: string;
  readonly scale: number;
  readonly values: readonly bigint[];
  /** Of those that are not late. */
  readonly sum: bigint;
}

function metricOf(model: SimpleModel): string {
  if (model.kind === "equal") return model.kind;
  return model.kind === "historical" ? LAST_YEAR : model.metric;
}

function valueOf(member: WeighedMember, model: SimpleModel): Decimal | undefined {
  if (model.kind === "equal") return { digits: 1n, scale: 0 };
  if (model.kind !== "historical") return member.weights?.[model.metric];
  return member.lastYear === undefined ? undefined : { digits: BigInt(member.lastYear), scale: 0 };
}

function columnOf(
  members: readonly WeighedMember[],
  model: SimpleModel,
  values: readonly Decimal[]
): Column | { readonly problem: WeightProblem } {
  const metric = metricOf(model);
  const where = (wrong: (value: Decimal) => boolean): string[] =>
    members.filter((_, index) => wrong(values[index] as Decimal)).map((member) => member.key);
  const negative = where(({ digits }) => digits < 0n);
  if (negative.length > 0)
    return { problem: { kind: "negativeWeight", metric, members: negative } };
  if (model.kind !== "bands") return wholeNumbers(members, metric, values);
  const bands = model.bands.toSorted((left, right) => compareDecimals(right.from, left.from));
  const wrong = bandProblem(metric, bands);
  if (wrong) return { problem: wrong };
  const factors = values.map((value) => factorIn(bands, value));
  const outside = members.filter((_, index) => factors[index] === undefined);
  if (outside.length > 0)
    return { problem: { kind: "outsideBands", metric, members: outside.map(({ key }) => key) } };
  return wholeNumbers(members, metric, factors as Decimal[]);
}

function bandProblem(metric: string, sorted: readonly Band[]): WeightProblem | undefined {
  const negative = sorted.find(({ factor }) => factor.digits < 0n);
  if (negative) return { kind: "negativeBand", metric, from: negative.from };
  const twice = sorted.find(({ from }, index) => {
    const next = sorted[index + 1];
    return next && compareDecimals(from, next.from) === 0;
  });
  return twice && { kind: "bandTwice", metric, from: twice.from };
}

function wholeNumbers(
  members: readonly WeighedMember[],
  metric: string,
  decimals: readonly Decimal[]
): Column | { readonly problem: WeightProblem } {
  const scale = scaleOfAll(decimals);
  const values = decimals.map((decimal) => digitsAt(decimal, scale));
  const sum = values.reduce(
    (total, value, index) => (members[index]?.isLate ? total : total + value),
    0n
  );
  if (sum === 0n) return { problem: { kind: "noWeight", metric } };
  return { metric, scale, values, sum };
}

/** What makes components of different sums weigh as their parts say: part × the other components' sums. */
function factorOf(columns: readonly Column[], parts: readonly HybridPart[], index: number): bigint {
  if (columns.length === 1) return 1n;
  return parts.reduce((product, { part }, position) => {
    if (position === index) return product * part.numerator;
    return product * part.denominator * (columns[position] as Column).sum;
  }, 1n);
}

function normalisations(parts: readonly HybridPart[]): WeightNote[] {
  const sum = parts.reduce((total, { part }) => add(total, part), fraction(0n));
  return parts.length === 1 || compare(sum, ONE) === 0
    ? []
    : [{ kind: "normalised", metric: "hybrid", sum }];
}

function percentNote({ metric, sum, scale }: Column): WeightNote[] {
  const share = fraction(sum, powerOfTen(scale) * HUNDRED.numerator);
  return compare(share, ONE) === 0 ? [] : [{ kind: "normalised", metric, sum: share }];
}

function factorIn(bands: readonly Band[], value: Decimal): Decimal | undefined {
  return bands.find(({ from }) => compareDecimals(from, value) <= 0)?.factor;
}

function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = digitsAt(left, scale) - digitsAt(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
