import type { FeeKind, PlannedFee } from "c/feePlan";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** A fee as the org holds it. */
export interface ExistingFee {
  readonly id: string;
  readonly member: string;
  readonly year: string;
  /** Central funding and administration fees are left alone. */
  readonly kind: string;
  readonly net: Minor;
  readonly computed: Minor | undefined;
  /** False: its member declined or withdrew. */
  readonly isCounted: boolean;
  readonly isInvoiced: boolean;
}

export interface FeeToCreate extends PlannedFee {
  /** Unique in the org, so that no fee is written twice. */
  readonly key: string;
}

export interface FeeToUpdate {
  readonly id: string;
  readonly fee: PlannedFee;
  readonly before: Minor;
  /** A stated amount that the new share replaces: the contract may still say it. */
  readonly replaced: Minor | undefined;
}

export interface RefusedFee {
  readonly fee: PlannedFee;
  readonly before: Minor;
  /** `several`: more than one fee of that kind for the year, as when VAT categories part it. */
  readonly reason: "invoiced" | "several";
}

/** What turns the fees that are there into the planned ones, and what there is afterwards. */
export interface PublicationSteps {
  readonly creates: readonly FeeToCreate[];
  readonly updates: readonly FeeToUpdate[];
  /** Never changed silently: nothing is published while there are any. */
  readonly refused: readonly RefusedFee[];
  readonly unchanged: number;
  /** Stated amounts that stand, because their share is the same. */
  readonly stated: number;
  /** Shares and late shares that stand afterwards; refused ones as they are. */
  readonly after: readonly PlannedFee[];
  /** How many count afterwards. */
  readonly feeCount: number;
  /** Sum of the shares that count afterwards. */
  readonly shareAmount: Minor;
  readonly years: readonly YearSum[];
}

export interface YearSum {
  readonly year: string;
  readonly shares: Minor;
  readonly late: Minor;
}

interface Compared {
  readonly creates: FeeToCreate[];
  readonly updates: FeeToUpdate[];
  readonly refused: RefusedFee[];
  readonly after: PlannedFee[];
  unchanged: number;
  stated: number;
}

/** `<deal>:<member>:<year>:Share`; a record's id is 18 characters, so that keys stay under 80. */
export function feeKey(deal: string, { member, year, kind }: Omit<PlannedFee, "amount">): string {
  return [deal, member, year, kind].join(":");
}

/** The same fees in any order give the same text; another amount gives another. */
export function planKey(source: string, fees: readonly PlannedFee[]): string {
  const lines = fees
    .map(({ member, year, kind, amount }) => [member, year, kind, amount].join())
    .toSorted();
  let hash = 0xcbf29ce484222325n;
  // FNV-1a, 64 bits: tells plans apart, keeps no secret.
  for (const character of lines.join("\n"))
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return `${source}:${hash.toString(16).padStart(16, "0")}`;
}

export function stepsOf(
  deal: string,
  planned: readonly PlannedFee[],
  existing: readonly ExistingFee[]
): PublicationSteps {
  const counted = existing.filter(({ kind, isCounted }) => isCounted && isPublished(kind));
  const found = Map.groupBy(counted, placeOf);
  const wanted = withSurplus(planned, counted);
  const result: Compared = {
    creates: [],
    updates: [],
    refused: [],
    after: [],
    unchanged: 0,
    stated: 0
  };
  for (const fee of wanted) compare(deal, fee, found.get(placeOf(fee)) ?? [], result);
  const places = new Set(wanted.map(placeOf));
  const apart = counted.filter((fee) => !places.has(placeOf(fee)));
  const after = [...result.after, ...apart.map((fee) => asPlanned(fee, fee.net))];
  const { creates, updates, refused, unchanged, stated } = result;
  return {
    ...{ creates, updates, refused, unchanged, stated, after },
    feeCount: creates.length + counted.length,
    shareAmount: sumOf(after, "Share"),
    years: [...Map.groupBy(after, ({ year }) => year)].map(([year, fees]) => ({
      year,
      shares: sumOf(fees, "Share"),
      late: sumOf(fees, "Late Share")
    }))
  };
}

function compare(
  deal: string,
  fee: PlannedFee,
  found: readonly ExistingFee[],
  result: Compared
): void {
  const before = sum(found.map(({ net }) => net));
  const [first] = found;
  if (!first) {
    result.creates.push({ ...fee, key: feeKey(deal, fee) });
    result.after.push(fee);
  } else if (before === fee.amount && (found.length > 1 || first.computed === fee.amount)) {
    result.unchanged += 1;
    result.after.push(fee);
  } else if (found.length > 1) {
    refuse(fee, before, "several", result);
  } else if (first.computed === fee.amount) {
    result.stated += 1;
    result.after.push({ ...fee, amount: before });
  } else if (first.isInvoiced && before !== fee.amount) {
    refuse(fee, before, "invoiced", result);
  } else {
    const isStated = first.computed !== undefined && first.computed !== before;
    result.updates.push({ id: first.id, fee, before, replaced: isStated ? before : undefined });
    result.after.push(fee);
  }
}

function refuse(
  fee: PlannedFee,
  before: Minor,
  reason: RefusedFee["reason"],
  result: Compared
): void {
  result.refused.push({ fee, before, reason });
  result.after.push({ ...fee, amount: before });
}

/** Fees of the plan, and those it no longer has at 0: nothing is deleted that was published. */
function withSurplus(
  planned: readonly PlannedFee[],
  counted: readonly ExistingFee[]
): readonly PlannedFee[] {
  const places = new Set(planned.map(placeOf));
  const shared = new Set(planned.filter(({ kind }) => kind === "Share").map(memberYear));
  const surplus = counted.filter(
    (fee) =>
      // A late share that no plan knows was entered by hand, unless the member pays a full share now.
      !places.has(placeOf(fee)) && (fee.kind === "Share" || shared.has(memberYear(fee)))
  );
  const zeroed = new Map(surplus.map((fee) => [placeOf(fee), asPlanned(fee, 0)]));
  return [...planned, ...zeroed.values()];
}

function isPublished(kind: string): kind is FeeKind {
  return kind === "Share" || kind === "Late Share";
}

function asPlanned({ member, year, kind }: ExistingFee, amount: Minor): PlannedFee {
  return { member, year, kind: kind as FeeKind, amount };
}

function sumOf(fees: readonly PlannedFee[], wanted: FeeKind): Minor {
  return sum(fees.filter(({ kind }) => kind === wanted).map(({ amount }) => amount));
}

function placeOf({ member, year, kind }: Pick<ExistingFee, "member" | "year" | "kind">): string {
  return [member, year, kind].join(":");
}

function memberYear({ member, year }: Pick<ExistingFee, "member" | "year">): string {
  return [member, year].join(":");
}
