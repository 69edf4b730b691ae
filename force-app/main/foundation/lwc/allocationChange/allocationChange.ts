import { allocate } from "c/allocation";
import type {
  Allocation,
  AllocationMember,
  AllocationProblem,
  AllocationRequest
} from "c/allocation";
import { add, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";
import { changeOf } from "c/pricing";
import type { Change } from "c/pricing";

/** Who bears the share of a member that leaves, as the deal says. */
export type LeaverRule = "othersAbsorb" | "vendorAbsorbs" | "envelopeShrinks";

/** `member` falls when `with` leaves. */
export interface CoFunding {
  readonly member: string;
  readonly with: string;
}

export interface Event {
  readonly leaving?: readonly string[];
  readonly joining?: readonly AllocationMember[];
  /** What the joining members bring to the envelope; default 0: they share what is there. */
  readonly added?: Minor;
  readonly rule: LeaverRule;
  readonly coFunding?: readonly CoFunding[];
  /** A change of the price for all, as when a participation step is reached or lost: −1/50 for −2 %. */
  readonly repricing?: Fraction | undefined;
}

export interface Outcome {
  readonly before: Allocation;
  readonly after: Allocation;
  /** Those that leave, co-funded members included, in the order of the request. */
  readonly left: readonly string[];
  readonly members: readonly MemberChange[];
}

export interface MemberChange {
  readonly key: string;
  /** undefined: it had or has no share. */
  readonly before: Minor | undefined;
  readonly after: Minor | undefined;
  /** undefined unless it had a share and has one. */
  readonly change: Change | undefined;
}

const ONE = fraction(1n);

/** What members that leave or join mean to everyone; shares that the rule leaves alone do not move at all. */
export function whatIf(
  request: AllocationRequest,
  event: Event
): Outcome | { readonly problem: AllocationProblem } {
  const before = allocate(request);
  if ("problem" in before) return before;
  const { leaving = [], joining = [], coFunding = [] } = event;
  const gone = fallen(leaving, coFunding);
  const members = [...request.members.filter(({ key }) => !gone.has(key)), ...joining];
  const left = request.members.map(({ key }) => key).filter((key) => gone.has(key));
  const settled = event.rule === "vendorAbsorbs" && joining.length === 0 && !event.repricing;
  const after =
    settled && members.length > 0
      ? remaining(request, before, gone)
      : allocate({ ...request, members, envelope: envelopeAfter(request, before, event, gone) });
  if ("problem" in after) return after;
  return { before, after, left, members: compareAllocations(before, after) };
}

/** Member by member, those of `before` first. */
export function compareAllocations(before: Allocation, after: Allocation): MemberChange[] {
  const old = new Map(before.shares.map(({ key, share }) => [key, share]));
  const fresh = new Map(after.shares.map(({ key, share }) => [key, share]));
  return [...new Set([...old.keys(), ...fresh.keys()])].map((key) => {
    const from = old.get(key);
    const to = fresh.get(key);
    const change = from === undefined || to === undefined ? undefined : changeOf(from, to);
    return { key, before: from, after: to, change };
  });
}

/** Members that leave, and those that fall with them, link after link. */
export function fallen(
  leaving: readonly string[],
  coFunding: readonly CoFunding[]
): ReadonlySet<string> {
  const gone = new Set(leaving);
  // A set that grows while it is walked yields what is added.
  for (const key of gone)
    for (const link of coFunding) if (link.with === key) gone.add(link.member);
  return gone;
}

function remaining(
  request: AllocationRequest,
  before: Allocation,
  gone: ReadonlySet<string>
): Allocation {
  const shares = before.shares.filter(({ key }) => !gone.has(key));
  const total = sum([before.total, -lostBy(request, before, gone)]);
  return { ...before, shares, envelope: total, total };
}

/** What the envelope loses with those that leave; late members are not part of it. */
function lostBy(
  { members }: AllocationRequest,
  { shares }: Allocation,
  gone: ReadonlySet<string>
): Minor {
  const late = new Set(members.filter(({ isLate }) => isLate).map(({ key }) => key));
  const lost = shares.filter(({ key }) => gone.has(key) && !late.has(key));
  return sum(lost.map(({ share }) => share ?? 0));
}

function envelopeAfter(
  request: AllocationRequest,
  before: Allocation,
  event: Event,
  gone: ReadonlySet<string>
): Minor {
  const lost = lostBy(request, before, gone);
  const kept = event.rule === "othersAbsorb" ? before.envelope : sum([before.envelope, -lost]);
  const grown = sum([kept, event.added ?? 0]);
  return event.repricing ? multiply(grown, add(ONE, event.repricing)) : grown;
}
