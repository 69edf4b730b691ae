import { itemsOf, ROWS_WITHOUT_WINDOW, spanOf } from "../gridWindow";

const sizes = (count: number, scrollTop: number): [number, number] => {
  const { first, last } = spanOf(count, 20, { scrollTop, height: 400 });
  return [first, last];
};

describe("the window on many rows", () => {
  it("is everything where rows are few", () => {
    expect(sizes(ROWS_WITHOUT_WINDOW, 0)).toEqual([0, ROWS_WITHOUT_WINDOW - 1]);
    expect(sizes(0, 0)).toEqual([0, -1]);
  });

  it("covers what is seen with a margin, and stops at either end", () => {
    for (const scrollTop of [0, 1000, 5555, 9600]) {
      const [first, last] = sizes(500, scrollTop);
      expect(first).toBeLessThanOrEqual(scrollTop / 20);
      expect(last).toBeGreaterThanOrEqual(Math.min(scrollTop / 20 + 19, 499));
      expect(last - first).toBeLessThan(40);
    }
    expect(sizes(500, 0)[0]).toBe(0);
    expect(sizes(500, 1e9)[1]).toBe(499);
  });

  it("keeps the active row with its focus, and the height of what is left out", () => {
    const items = itemsOf(100, { first: 40, last: 42 }, 5, 10);
    expect(items).toEqual([
      { key: "gap start", style: "height: 50px" },
      5,
      { key: "gap 6", style: "height: 340px" },
      40,
      41,
      42,
      { key: "gap 43", style: "height: 570px" }
    ]);
    expect(itemsOf(100, { first: 40, last: 42 }, 90, 10).at(-2)).toBe(90);
    expect(itemsOf(2, { first: 0, last: 1 }, 0, 10)).toEqual([0, 1]);
  });
});
