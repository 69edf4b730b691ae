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

const ONE = fraction(1n);

/**
 * The allocation once members leave or join. Where the rule leaves the others alone they do not move at all, even
 * if bounds or rounding would make a fresh allocation differ.
 */
export function allocateAfter(
  request: AllocationRequest,
  event: Event
): Allocation | { readonly problem: AllocationProblem } {
  const { leaving = [], joining = [], coFunding = [], rule } = event;
  const gone = fallen(leaving, coFunding);
  const members = [...request.members.filter(({ key }) => !gone.has(key)), ...joining];
  if (rule === "othersAbsorb")
    return allocate({ ...request, members, envelope: grown(request.envelope, event) });
  const before = allocate(request);
  if ("problem" in before) return before;
  const kept = sum([before.envelope, -lostBy(request, before, gone)]);
  const settled = rule === "vendorAbsorbs" && joining.length === 0 && !event.repricing;
  return settled && members.some(({ isLate }) => !isLate)
    ? remaining(request, before, gone)
    : allocate({ ...request, members, envelope: grown(kept, event) });
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

/** With what joining members bring, at the new price. */
function grown(envelope: Minor, { added = 0, repricing }: Event): Minor {
  const whole = sum([envelope, added]);
  return repricing ? multiply(whole, add(ONE, repricing)) : whole;
}
