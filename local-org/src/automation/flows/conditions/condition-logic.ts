/**
 * Combines conditions by `and`, `or` or a custom logic such as `1 AND (2 OR NOT 3)`; without conditions: true.
 * @throws Error where the logic cannot be read
 */
export function combine(
  logic: string | undefined,
  count: number,
  holds: (index: number) => boolean
): boolean {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const word = (logic ?? "and").trim().toLowerCase();
  if (count === 0 || word === "and" || word === "") return indexes.every(holds);
  if (word === "or") return indexes.some(holds);
  return readLogic(word, count)(holds);
}

type Logic = (holds: (index: number) => boolean) => boolean;

/** @throws Error where the logic cannot be read or names a condition that is not there */
export function readLogic(logic: string, count: number): Logic {
  const words = logic.toLowerCase().match(/\d+|and|or|not|[()]|\S/g) ?? [];
  let place = 0;
  const take = (word: string): boolean => words[place] === word && ++place > 0;
  const refuse = (): never => {
    throw new Error(`The condition logic '${logic}' cannot be read`);
  };
  const single = (): Logic => {
    if (take("not")) {
      const inner = single();
      return (holds) => !inner(holds);
    }
    if (take("(")) {
      const inner = either();
      if (!take(")")) refuse();
      return inner;
    }
    const index = Number(words[place++]) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= count) refuse();
    return (holds) => holds(index);
  };
  const both = (): Logic => {
    const left = single();
    if (!take("and")) return left;
    const right = both();
    return (holds) => left(holds) && right(holds);
  };
  const either = (): Logic => {
    const left = both();
    if (!take("or")) return left;
    const right = either();
    return (holds) => left(holds) || right(holds);
  };
  const whole = either();
  if (place < words.length) refuse();
  return whole;
}
