/** Evaluates filter logic such as `1 AND (2 OR NOT 3)` over the results of numbered criteria. */
export function filterLogic(logic: string, results: readonly boolean[]): boolean {
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let place = 0;

  const operand = (): boolean => {
    const token = tokens[place];
    place += 1;
    if (token === "NOT") return !operand();
    if (token !== "(") return results[Number(token) - 1] ?? true;
    const inner = either();
    place += 1;
    return inner;
  };
  const both = (): boolean => {
    let value = operand();
    while (tokens[place] === "AND") {
      place += 1;
      const next = operand();
      value = value && next;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[place] === "OR") {
      place += 1;
      const next = both();
      value = value || next;
    }
    return value;
  };
  return tokens.length === 0 || either();
}
