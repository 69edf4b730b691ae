/** Work in small steps, each yields the part that is done, 0 to 1. */
export type Work<Result> = Generator<number, Result>;

/** Residues may double this often before they are reduced again: they stay exact in a double. */
const DOUBLINGS = 10;
/** Cells touched between two steps: less than a millisecond once the code is warm. */
const CELLS_A_STEP = 50_000;
/** Of all work, the part until the table is filled. */
const FILLING = 0.6;

/**
 * For each number of votes, by the size of the coalition joined (as far as any loses): how often it turns a
 * losing coalition into a winning one, modulo `modulus`. Counts coalitions in a table: row k holds those of k
 * members by their votes.
 */
export function* swingsBySize(
  sorted: readonly number[],
  quota: number,
  modulus: number
): Work<Map<number, Float64Array>> {
  const rows = yield* filledTable(sorted, quota, modulus);
  const counts = new Set(sorted);
  const swings = new Map<number, Float64Array>();
  for (const count of counts) {
    const from = FILLING + ((1 - FILLING) * swings.size) / counts.size;
    swings.set(count, yield* swingsOf(count, rows, { quota, modulus, from }));
  }
  return swings;
}

/** A row is only touched where it can hold any coalition. */
function* filledTable(
  sorted: readonly number[],
  quota: number,
  modulus: number
): Work<Float64Array[]> {
  const least = [0];
  for (const count of sorted) least.push((least.at(-1) ?? 0) + count);
  const rows: Float64Array[] = [new Float64Array(quota).fill(1, 0, 1)];
  let touched = 0;
  for (const [done, count] of sorted.entries()) {
    const part = (FILLING * done) / sorted.length;
    for (let members = Math.min(done, rows.length - 1); members >= 0; members -= 1) {
      const first = least[members] as number;
      const most = (least[done] as number) - (least[done - members] as number);
      const last = Math.min(most, quota - 1 - count);
      if (first > last) continue;
      const source = rows[members] as Float64Array;
      addShifted((rows[members + 1] ??= new Float64Array(quota)), source, first, last, count);
      touched += last - first + 1;
      if (touched > CELLS_A_STEP) [touched] = [0, yield part];
    }
    if (done % DOUBLINGS === DOUBLINGS - 1) yield* reduceAll(rows, modulus, part);
  }
  yield* reduceAll(rows, modulus, FILLING);
  return rows;
}

function addShifted(
  target: Float64Array,
  source: Float64Array,
  first: number,
  last: number,
  shift: number
): void {
  for (let sum = first; sum <= last; sum += 1)
    target[sum + shift] = (target[sum + shift] as number) + (source[sum] as number);
}

function* reduceAll(rows: readonly Float64Array[], modulus: number, part: number): Work<void> {
  let touched = 0;
  for (const row of rows) {
    reduce(row, modulus);
    touched += row.length;
    if (touched > CELLS_A_STEP) [touched] = [0, yield part];
  }
}

/** To 0 ≤ residue < modulus, without a branch: half of them would be guessed wrong. */
function reduce(row: Float64Array, modulus: number): void {
  for (let sum = 0; sum < row.length; sum += 1) {
    const value = row[sum] as number;
    row[sum] = value - modulus * Math.floor(value / modulus);
  }
}

interface Turn {
  readonly quota: number;
  readonly modulus: number;
  /** The part of all work that is done before. */
  readonly from: number;
}

/** Takes one member of `count` votes out of the table, row by row, and sums what it would turn. */
function* swingsOf(
  count: number,
  rows: readonly Float64Array[],
  { quota, modulus, from }: Turn
): Work<Float64Array> {
  const swings = new Float64Array(rows.length);
  let smaller = new Float64Array(quota);
  let without = new Float64Array(quota);
  let touched = 0;
  for (const [members, row] of rows.entries()) {
    without.set(row.subarray(0, Math.min(count, quota)));
    for (let sum = count; sum < quota; sum += 1) {
      const rest = (row[sum] as number) - (smaller[sum - count] as number);
      without[sum] = rest - modulus * Math.floor(rest / modulus);
    }
    for (let sum = Math.max(0, quota - count); sum < quota; sum += 1)
      swings[members] = ((swings[members] as number) + (without[sum] as number)) % modulus;
    [smaller, without] = [without, smaller];
    touched += quota;
    if (touched > CELLS_A_STEP) [touched] = [0, yield from];
  }
  return swings;
}
