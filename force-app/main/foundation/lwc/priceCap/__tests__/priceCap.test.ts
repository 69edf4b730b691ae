import fc from "fast-check";
import { fraction } from "c/fraction";
import { fractionOfPercent } from "c/percent";
import { breachesOf, capBase, cappedPrice, indexedCap, upliftFor, yearlyChanges } from "c/priceCap";
import type { IndexLink } from "c/priceCap";
import { pathOf } from "c/pricePath";

const THREE = fractionOfPercent(3);
const CAP = { base: 1_000_000, cap: THREE, basis: "Year", years: 3, outside: 0 } as const;
const INDEX: IndexLink = {
  index: "Syntec",
  from: { on: "2025-08-01", value: fraction(3_100n, 10n) },
  to: { on: "2026-08-01", value: fraction(3_255n, 10n) }
};

describe("price cap", () => {
  it("compounds a yearly cap: three years at 3 % allow 9.2727 %", () => {
    expect(cappedPrice(CAP)).toBe(1_092_727);
  });

  it("is taken once where it holds for the term", () => {
    expect(cappedPrice({ ...CAP, basis: "Term" })).toBe(1_030_000);
  });

  it("leaves what is outside it on top", () => {
    expect(cappedPrice({ ...CAP, years: 1, outside: 50_000 })).toBe(1_080_000);
  });

  it("rounds a half as the deal says", () => {
    const half = { ...CAP, base: 50, cap: fractionOfPercent(1), years: 1 };
    expect(cappedPrice(half)).toBe(51);
    expect(cappedPrice(half, "halfEven")).toBe(50);
  });

  it.each([0, 1.5])("has no price for %p years", (years) => {
    expect(() => cappedPrice({ ...CAP, years })).toThrow(/no number of years/u);
  });

  it("applies to the base that the contract names, before or after added content", () => {
    const amounts = { billedNet: 200_000, list: 250_000, addedContent: 20_000 };
    const base = (on: "billedNet" | "list", addedContent: "before" | "after") =>
      cappedPrice({ ...CAP, years: 1, ...capBase(amounts, { on, addedContent }) });
    expect(base("billedNet", "before")).toBe(226_000);
    expect(base("billedNet", "after")).toBe(226_600);
    expect(base("list", "before")).toBe(277_500);
    expect(base("list", "after")).toBe(278_100);
  });

  it("lets a line's own uplift override the deal's, with the deal's basis where it names none", () => {
    const deal = { change: THREE, basis: "Year" } as const;
    expect(upliftFor(undefined, deal)).toBe(deal);
    expect(upliftFor({ change: fraction(0n) }, deal)).toEqual({ ...deal, change: fraction(0n) });
    expect(upliftFor({ change: fraction(0n), basis: "Term" }, deal).basis).toBe("Term");
  });

  it("takes an uplift each year, or once for the term", () => {
    const change = THREE;
    expect(pathOf(1_000_000, yearlyChanges({ change, basis: "Year" }, 3)).at(-1)).toBe(1_092_727);
    expect(pathOf(1_000_000, yearlyChanges({ change, basis: "Term" }, 3)).at(-1)).toBe(1_030_000);
  });
});

describe("index-linked cap", () => {
  it("is the change of the index between its days", () => {
    expect(indexedCap(INDEX)).toEqual(fraction(5n, 100n));
    expect(indexedCap({ ...INDEX, plus: fractionOfPercent(1) })).toEqual(fraction(6n, 100n));
  });

  it("has a floor of 0 when the index falls", () => {
    const fallen = { ...INDEX, to: { on: "2026-08-01", value: fraction(300n) } };
    expect(indexedCap(fallen)).toEqual(fraction(0n));
    expect(indexedCap({ ...fallen, plus: fractionOfPercent(1) })).toEqual(fraction(0n));
  });

  it("stays below its ceiling", () => {
    expect(indexedCap({ ...INDEX, ceiling: THREE })).toEqual(THREE);
    expect(indexedCap({ ...INDEX, ceiling: fractionOfPercent(8) })).toEqual(fraction(5n, 100n));
  });

  it.each([
    ["a name", { ...INDEX, index: " " }],
    ["days", { ...INDEX, to: { ...INDEX.to, on: "August" } }],
    ["days in order", { ...INDEX, to: { ...INDEX.to, on: INDEX.from.on } }],
    ["a first value", { ...INDEX, from: { ...INDEX.from, value: fraction(0n) } }]
  ])("needs %s", (_, link) => {
    expect(() => indexedCap(link)).toThrow(RangeError);
  });
});

describe("breaches of a cap", () => {
  const rule = { base: 1_000_000, cap: THREE, basis: "Year", outside: 0 } as const;

  it("are none at the cap", () => {
    expect(breachesOf([1_030_000, 1_060_900, 1_092_727], rule)).toEqual([]);
  });

  it("name the year, its ceiling and what is over", () => {
    expect(breachesOf([1_030_001, 1_060_901], rule)).toEqual([
      { kind: "overCap", year: 1, price: 1_030_001, ceiling: 1_030_000, over: 1 }
    ]);
  });

  it("do not let a low year be caught up", () => {
    expect(breachesOf([1_000_000, 1_060_900], rule)).toEqual([
      { kind: "overCap", year: 2, price: 1_060_900, ceiling: 1_030_000, over: 30_900 }
    ]);
  });

  it("reach over years without a price", () => {
    expect(breachesOf([1_030_000, undefined, 1_092_727], rule)).toEqual([]);
    expect(breachesOf([1_030_000, undefined, 1_092_728], rule)).toMatchObject([{ year: 3 }]);
  });

  it("leave what is outside the cap to the first year, then count it in", () => {
    const added = { ...rule, outside: 100_000 };
    expect(breachesOf([1_130_000, 1_163_900], added)).toEqual([]);
    expect(breachesOf([1_130_000, 1_163_901], added)).toHaveLength(1);
  });

  it("hold every year of a term against one ceiling", () => {
    const term = { ...rule, basis: "Term" } as const;
    expect(breachesOf([1_020_000, 1_030_000, 1_030_001], term)).toMatchObject([
      { year: 3, ceiling: 1_030_000 }
    ]);
  });

  it("show a price below 0", () => {
    expect(breachesOf([-1], rule)).toEqual([{ kind: "negative", year: 1, price: -1 }]);
  });

  it("are none on any path whose changes are at most the cap, whatever its rounding mode", () => {
    const amounts = fc.integer({ min: 0, max: 10 ** 12 });
    const hundredths = fc.integer({ min: 0, max: 1_000 });
    const modes = fc.constantFrom("halfUp" as const, "halfEven" as const);
    fc.assert(
      fc.property(amounts, hundredths, fc.array(hundredths), modes, (base, most, each, mode) => {
        const changes = each.map((value) => fractionOfPercent(Math.min(value, most) / 100));
        const years = pathOf(base, changes, { mode }).slice(1);
        const cap = fractionOfPercent(most / 100);
        expect(breachesOf(years, { ...rule, base, cap }, mode)).toEqual([]);
      })
    );
  });
});
