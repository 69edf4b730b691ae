import * as fc from "fast-check";
import {
  approvalNeeds,
  breachOf,
  discountOf,
  isSameWorth,
  packageTotals,
  plannedPrices,
  replanned,
  savedPackages,
  termsOf,
  toleranceAbove,
  typedKey,
  withEdit,
  withYears
} from "c/offerPackage";
import type { EditColumn, Edited, LineTerms, OfferLineNode, PackageContent } from "c/offerPackage";
import type { NegotiationLine, Offer } from "c/negotiationModel";

const SETTINGS = { locale: "en-US", currency: "EUR" };
const line = (id: string, base: number, more: Partial<NegotiationLine> = {}): NegotiationLine => ({
  id,
  productId: `p-${id}`,
  product: id,
  base,
  price: undefined,
  cap: undefined,
  ...more
});
const ATLAS = line("atlas", 200_00, { cap: 210_00, floor: 190_00, list: 250_00 });
const JOURNALS = line("journals", 100_00);
const content = (years: number, terms: Record<string, LineTerms> = {}): PackageContent => ({
  head: { title: "A", years, validUntil: "", extras: undefined, worth: undefined, note: "" },
  terms: new Map(Object.entries(terms))
});
const start = (years: number, terms: Record<string, LineTerms> = {}): Edited => ({
  content: content(years, terms),
  typed: new Map()
});
const type = (edited: Edited, column: EditColumn, text: string, on = ATLAS): Edited =>
  withEdit(edited, on, column, text, SETTINGS);
const atlas = (edited: Edited): LineTerms => termsOf(edited.content, "atlas");

describe("editing a package", () => {
  it("takes a price or an uplift, either giving the other", () => {
    expect(atlas(type(start(1), "price1", "208"))).toEqual({ price1: 208_00 });
    expect(atlas(type(start(1), "uplift", "4 %"))).toEqual({ price1: 208_00 });
    expect(atlas(type(start(1), "uplift", "-2.5"))).toEqual({ price1: 195_00 });
  });

  it("carries the first year along a path, and anew when either changes", () => {
    const planned = type(type(start(3), "price1", "100"), "path", "3");
    expect(atlas(planned)).toEqual({ price1: 100_00, path: 3, price2: 103_00, price3: 106_09 });
    expect(atlas(type(planned, "path", "-5"))).toMatchObject({ price2: 95_00, price3: 90_25 });
    expect(atlas(type(planned, "uplift", "0"))).toMatchObject({ price1: 200_00, price2: 206_00 });
  });

  it("keeps a year that was stated, and lets it follow again once emptied", () => {
    const stated = type(type(type(start(3), "price1", "100"), "path", "3"), "price2", "102");
    const moved = type(stated, "path", "10");
    expect(atlas(moved)).toMatchObject({ price2: 102_00, price3: 121_00 });
    expect(atlas(type(moved, "price2", ""))).toMatchObject({ price2: 110_00 });
  });

  it("keeps what cannot be read where it was typed, and the last good value", () => {
    const good = type(start(1), "price1", "208");
    const wrong = type(good, "uplift", "four");
    expect(wrong.typed.get(typedKey("atlas", "uplift"))).toEqual({
      text: "four",
      problem: "notANumber"
    });
    expect(atlas(wrong)).toEqual({ price1: 208_00 });
    expect(type(wrong, "price1", "209").typed.size).toBe(0);
  });

  it.each([
    ["price1", "-1", "negative"],
    ["price1", "1.234", "tooManyDecimals"],
    ["path", "x", "notANumber"],
    ["path", "1000", "outOfRange"],
    ["path", "-101", "outOfRange"],
    ["cap", "-1", "negative"],
    ["uplift", "-101", "negative"],
    ["uplift", "99999999999999999999", "tooLarge"]
  ] as const)("refuses %s %s: %s", (column, text, problem) => {
    expect(type(start(2), column, text).typed.get(typedKey("atlas", column))?.problem).toBe(
      problem
    );
  });

  it("has no uplift on a base of 0", () => {
    const free = line("free", 0);
    const edited = type(start(1), "uplift", "3", free);
    expect(edited.typed.get(typedKey("free", "uplift"))?.problem).toBe("noBase");
  });

  it("fills new years from the path and forgets years that are gone", () => {
    const longer = withYears(content(1, { atlas: { price1: 100_00, path: 2 } }), 3);
    expect(termsOf(longer, "atlas")).toEqual({
      price1: 100_00,
      path: 2,
      price2: 102_00,
      price3: 104_04
    });
    expect(termsOf(withYears(longer, 1), "atlas")).toEqual({ price1: 100_00, path: 2 });
  });

  it("never moves a stated year, whatever is typed elsewhere", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 0, max: 1e9 }),
        (price1, path, stated) => {
          const before: LineTerms = { price1: 100_00, path: 3, price2: stated, price3: 106_09 };
          fc.pre(stated !== 103_00);
          const after = replanned(before, { ...before, price1, path }, 3);
          expect(after.price2).toBe(stated);
          expect(after.price3).toBe(plannedPrices({ price1, path }, 3)[2]);
        }
      )
    );
  });
});

describe("totals of a package", () => {
  const TERMS = {
    atlas: { price1: 208_00, price2: 214_24, cap: 3, free: 10_00 },
    journals: { price1: 99_00, price2: 100_00, cap: 2 }
  };

  it("sums each year, compares like with like, and discounts later years", () => {
    const totals = packageTotals(content(2, TERMS), [ATLAS, JOURNALS], 5);
    expect(totals.years).toEqual([307_00, 314_24]);
    expect(totals.contract).toBe(621_24);
    expect(totals.presentValue).toBe(307_00 + 299_28);
    expect(totals.base).toBe(300_00);
    expect(totals.change.amount).toBe(7_00);
    expect(totals.net.amount).toBe(-3_00);
    expect(totals.lowestCap).toBe(2);
  });

  it("takes other gives off the net, and leaves unpriced lines out of both sides", () => {
    const one = content(1, { atlas: { price1: 200_00 } });
    const given = { ...one, head: { ...one.head, extras: 20_00 } };
    const totals = packageTotals(given, [ATLAS, JOURNALS], undefined);
    expect(totals).toMatchObject({ base: 200_00, unpriced: 1, presentValue: undefined });
    expect(totals.net).toEqual({ amount: -20_00, uplift: { numerator: -1n, denominator: 10n } });
    expect(packageTotals(content(3, TERMS), [ATLAS, JOURNALS], 0).missingYears).toBe(2);
  });

  it("equals the sum of its parts", () => {
    const price = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(price, price), { maxLength: 40 }), (prices) => {
        const lines = prices.map(([base], index) => line(`l${index}`, base));
        const terms = Object.fromEntries(
          prices.map(([, price1], index) => [`l${index}`, { price1, price2: price1 }])
        );
        const totals = packageTotals(content(2, terms), lines, 0);
        const sum = prices.reduce((all, [, each]) => all + each, 0);
        expect(totals.years).toEqual([sum, sum]);
        expect(totals.contract).toBe(2 * sum);
        expect(totals.presentValue).toBe(2 * sum);
      })
    );
  });
});

describe("limits of a package", () => {
  const limit = (price1: number): string | undefined => breachOf(ATLAS, { price1 })?.limit;

  it("tells prices over the cap or under the floor; the bounds themselves are fine", () => {
    expect([limit(210_00), limit(210_01), limit(190_00), limit(189_99)]).toEqual([
      undefined,
      "cap",
      undefined,
      "floor"
    ]);
    expect(breachOf(JOURNALS, { price1: 1 })).toBeUndefined();
  });

  it("needs approval beyond the policy's cut, term or cap, and not at its bounds", () => {
    const policy = { cut: 5, months: 24, cap: 2 };
    const needs = (price1: number, years: number, cap?: number): string[] =>
      approvalNeeds(
        packageTotals(
          content(years, {
            journals: { price1, price2: price1, price3: price1, ...(cap ? { cap } : {}) }
          }),
          [JOURNALS],
          0
        ),
        years,
        policy
      );
    expect(needs(95_00, 2, 2)).toEqual([]);
    expect(needs(94_99, 3, 1)).toEqual(["cut", "months", "cap"]);
    expect(needs(100_00, 1)).toEqual([]);
    const later = content(2, { journals: { price1: 100_00, price2: 80_00 } });
    const totals = packageTotals(later, [JOURNALS], 0);
    expect(approvalNeeds(totals, 2, policy)).toEqual(["cut"]);
    expect(approvalNeeds(packageTotals(content(5), [], 0), 5, {})).toEqual([]);
  });

  it("takes the tolerance of the highest worth, as the platform does", () => {
    expect(isSameWorth([100_00, 99_00, 99_50], 1)).toBe(true);
    expect(isSameWorth([100_00, 98_99], 1)).toBe(false);
    expect(isSameWorth([100_00, 101_01], 1)).toBe(true);
    expect(isSameWorth([100_00, 101_02], 1)).toBe(false);
    expect(isSameWorth([100_00], 1)).toBe(true);
    expect(isSameWorth([0, 1], 1)).toBe(false);
  });

  it("leaves no more room above a worth than keeps both the same", () => {
    expect(toleranceAbove(100_00, 1)).toBe(1_00);
    expect(toleranceAbove(0, 1)).toBe(0);
    const room = toleranceAbove(-100_00, 1);
    expect(room).toBe(99);
    expect(isSameWorth([-100_00, -100_00 + room], 1)).toBe(true);
    expect(isSameWorth([-100_00, -100_00 + room + 1], 1)).toBe(false);
  });

  it("tells the discount on list", () => {
    expect(discountOf(ATLAS, 200_00)?.uplift).toEqual({ numerator: 1n, denominator: 5n });
    expect(discountOf(JOURNALS, 200_00)).toBeUndefined();
  });
});

describe("packages as the org has them", () => {
  it("brings offers and lines together, and leaves alone what no line of ours is", () => {
    const offer = { id: "o1", externalId: "key", package: "A", years: 2 } as Offer;
    const node = (Id: string, lineId: string | null): OfferLineNode => ({
      Id,
      Offer__c: { value: "o1" },
      Negotiation_Line__c: { value: lineId },
      Price__c: { value: 208 },
      Year_2_Price__c: { value: 214.24 },
      Cap_Percent__c: { value: 3 }
    });
    const [saved] = savedPackages([offer], [node("r1", "atlas"), node("r2", null)], "EUR");
    expect(saved?.key).toBe("key");
    expect([...(saved?.records ?? [])]).toEqual([["atlas", "r1"]]);
    expect(saved && termsOf(saved.content, "atlas")).toEqual({
      price1: 208_00,
      price2: 214_24,
      cap: 3
    });
    expect(saved?.content.head).toMatchObject({ title: "A", years: 2 });
  });
});
