import { decimalOf, digitsAt, scaleOfAll } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { fraction, powerOfTen } from "c/fraction";

export interface GapMember {
  /** Unique. */
  readonly key: string;
  /** Weighed as the others are, without a say in what they weigh. Default: false. */
  readonly isLate?: boolean;
  /** Stand-ins by metric. */
  readonly surrogates?: Readonly<Record<string, Decimal | undefined>>;
}

/** What members have of a metric, in their order; undefined: not known, which is not 0. */
export interface MetricColumn {
  readonly metric: string;
  readonly values: readonly (Decimal | undefined)[];
}

/** `own` is the member's own surrogate; `smallest` and `average` are taken over the known weights. */
export type Surrogate = "own" | "smallest" | "average" | Decimal;
export type MissingPolicy =
  | { readonly rule: "exclude" }
  | { readonly rule: "stop" }
  | { readonly rule: "surrogate"; readonly surrogate: Surrogate };

export interface GapNote {
  readonly kind: "excluded" | "surrogate";
  readonly metric: string;
  readonly members: readonly string[];
}

export interface GapProblem {
  readonly kind: "missingWeight";
  readonly metric: string;
  readonly members: readonly string[];
}

export interface Completed<Member> {
  /** Without those that the policy leaves out. */
  readonly members: readonly Member[];
  /** By column, then member. */
  readonly values: readonly (readonly Decimal[])[];
  readonly notes: readonly GapNote[];
}

/** Decimals that an average keeps beyond those of the weights. */
const AVERAGE_DECIMALS = 6;

/** Every value known: by surrogates, without the members that have none, or not at all. */
export function withoutGaps<Member extends GapMember>(
  members: readonly Member[],
  columns: readonly MetricColumn[],
  missing: MissingPolicy
): Completed<Member> | { readonly problem: GapProblem } {
  const filled = columns.map((column) => filledColumn(members, column, missing));
  for (const { metric, unknown } of filled)
    if (unknown.length > 0 && missing.rule !== "exclude")
      return { problem: { kind: "missingWeight", metric, members: unknown } };
  const left = new Set(filled.flatMap(({ unknown }) => unknown));
  const isKept = members.map(({ key }) => !left.has(key));
  return {
    members: members.filter((_, position) => isKept[position]),
    values: filled.map(({ values }) =>
      values.filter((value, position) => isKept[position] && value !== undefined)
    ) as Decimal[][],
    notes: filled.flatMap(notesOf)
  };
}

interface FilledColumn extends MetricColumn {
  readonly surrogated: readonly string[];
  readonly unknown: readonly string[];
}

function filledColumn<Member extends GapMember>(
  members: readonly Member[],
  { metric, values }: MetricColumn,
  missing: MissingPolicy
): FilledColumn {
  const known = values.filter(
    (value, position) => value !== undefined && !members[position]?.isLate
  ) as Decimal[];
  const stand = standIn(known, metric, missing);
  const filled = members.map((member, position) => values[position] ?? stand(member));
  const [surrogated, unknown]: [string[], string[]] = [[], []];
  members.forEach(({ key }, position) => {
    if (values[position] !== undefined) return;
    (filled[position] === undefined ? unknown : surrogated).push(key);
  });
  return { metric, values: filled, surrogated, unknown };
}

function notesOf({ metric, surrogated, unknown }: FilledColumn): GapNote[] {
  const notes: GapNote[] = [
    { kind: "surrogate", metric, members: surrogated },
    { kind: "excluded", metric, members: unknown }
  ];
  return notes.filter(({ members }) => members.length > 0);
}

function standIn(
  known: readonly Decimal[],
  metric: string,
  missing: MissingPolicy
): (member: GapMember) => Decimal | undefined {
  if (missing.rule !== "surrogate") return () => undefined;
  const { surrogate } = missing;
  if (surrogate === "own") return (member) => member.surrogates?.[metric];
  if (typeof surrogate === "object") return () => surrogate;
  if (known.length === 0) return () => undefined;
  const made = surrogate === "smallest" ? smallestOf(known) : averageOf(known);
  return () => made;
}

function smallestOf(known: readonly Decimal[]): Decimal {
  const scale = scaleOfAll(known);
  const digits = known.map((value) => digitsAt(value, scale));
  return { digits: digits.reduce((least, value) => (value < least ? value : least)), scale };
}

function averageOf(known: readonly Decimal[]): Decimal {
  const scale = scaleOfAll(known);
  const sum = known.reduce((total, value) => total + digitsAt(value, scale), 0n);
  const average = fraction(sum, BigInt(known.length) * powerOfTen(scale));
  return decimalOf(average, scale + AVERAGE_DECIMALS);
}
