import { levelFor } from "c/allocationLevel";
import { roundToTotal } from "c/allocationRounding";
import type { Fraction } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";

/** What comes after allocation; neither changes the envelope. */
export interface AfterAllocation {
  /** Paid centrally in the members' place, at most what they owe together. */
  readonly centralFunding?: Minor;
  /** The consortium's own fee, on top of the shares before funding: 1/50 for 2 %. Not the vendor's revenue. */
  readonly administrationFee?: Fraction;
}

export interface MemberLines {
  readonly key: string;
  readonly share: Minor;
  /** 0 or less. */
  readonly funding: Minor;
  readonly fee: Minor;
  /** Share and funding: what the vendor is owed. */
  readonly due: Minor;
  /** Due and fee. */
  readonly payable: Minor;
}

export type LinesProblem =
  { readonly kind: "fundingAboveShares"; readonly by: Minor } | { readonly kind: "negative" };

/** Lines of each member, in the order given; funding and fee are split by share, to the last minor unit. */
export function linesAfter(
  shares: readonly { readonly key: string; readonly share: Minor }[],
  { centralFunding = 0, administrationFee }: AfterAllocation
): readonly MemberLines[] | { readonly problem: LinesProblem } {
  const total = sum(shares.map(({ share }) => share));
  const fee = administrationFee ? multiply(total, administrationFee) : 0;
  if (centralFunding < 0 || fee < 0 || shares.some(({ share }) => share < 0))
    return { problem: { kind: "negative" } };
  if (centralFunding > total)
    return { problem: { kind: "fundingAboveShares", by: centralFunding - total } };
  const funding = byShare(shares, centralFunding);
  const fees = byShare(shares, fee);
  return shares.map(({ key, share }) => {
    const funded = funding.get(key) ?? 0;
    const due = share - funded;
    const own = fees.get(key) ?? 0;
    return { key, share, funding: funded === 0 ? 0 : -funded, fee: own, due, payable: due + own };
  });
}

function byShare(
  shares: readonly { readonly key: string; readonly share: Minor }[],
  amount: Minor
): Map<string, Minor> {
  const sorted = shares.toSorted((left, right) => (left.key < right.key ? -1 : 1));
  const parts = sorted.map(({ share }) => ({ weight: BigInt(share), low: 0n, high: undefined }));
  const level = levelFor(parts, BigInt(amount));
  if ("infeasible" in level) return new Map();
  const amounts = roundToTotal(parts, level, BigInt(amount), 1n);
  return new Map(sorted.map(({ key }, index) => [key, Number(amounts[index])]));
}
