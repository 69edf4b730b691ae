export type Stance = "for" | "open" | "against";

export interface Voter {
  readonly key: string;
  /** 0 or more. */
  readonly votes: number;
  readonly stance: Stance;
}

export interface Courting {
  /** Votes of those that are for it. */
  readonly secured: number;
  /** Votes still needed; 0: it passes as it stands. */
  readonly needed: number;
  /** Fewest open members that bring it there; undefined: all of them do not. */
  readonly fewest: number | undefined;
  /** Sets of so many open members that bring it there, those with most votes first, `limit` at most. */
  readonly coalitions: readonly (readonly string[])[];
}

/** The smallest winning coalitions around those that are for it, without those that are against. */
export function smallestWinning(voters: readonly Voter[], quota: number, limit = 10): Courting {
  const secured = votesOf(voters.filter(({ stance }) => stance === "for"));
  const needed = Math.max(0, quota - secured);
  const open = voters
    .filter(({ stance, votes }) => stance === "open" && votes > 0)
    .toSorted((left, right) => right.votes - left.votes || (left.key < right.key ? -1 : 1));
  const fewest = fewestOf(open, needed);
  if (fewest === undefined) return { secured, needed, fewest, coalitions: [] };
  return { secured, needed, fewest, coalitions: setsOf(open, fewest, needed, limit) };
}

function votesOf(voters: readonly Voter[]): number {
  return voters.reduce((sum, { votes }) => sum + votes, 0);
}

function fewestOf(sorted: readonly Voter[], needed: number): number | undefined {
  let sum = 0;
  let count = 0;
  for (const { votes } of sorted) {
    if (sum >= needed) break;
    sum += votes;
    count += 1;
  }
  return sum >= needed ? count : undefined;
}

/** Sets of `size` voters with `needed` votes, in the order of `sorted`; branches that cannot get there are cut. */
function setsOf(
  sorted: readonly Voter[],
  size: number,
  needed: number,
  limit: number
): readonly (readonly string[])[] {
  const before = [0];
  for (const { votes } of sorted) before.push((before.at(-1) ?? 0) + votes);
  const best = (from: number, count: number): number =>
    (before[from + count] as number) - (before[from] as number);
  const found: string[][] = [];
  const visit = (chosen: readonly string[], from: number, missing: number): void => {
    const left = size - chosen.length;
    if (left === 0) {
      found.push([...chosen]);
      return;
    }
    for (let index = from; index + left <= sorted.length; index += 1) {
      if (found.length === limit || best(index, left) < missing) return;
      const { key, votes } = sorted[index] as Voter;
      visit([...chosen, key], index + 1, missing - votes);
    }
  };
  visit([], 0, needed);
  return found;
}
