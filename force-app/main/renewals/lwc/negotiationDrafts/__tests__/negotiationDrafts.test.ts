import {
  breachesCap,
  draftOf,
  hasProblem,
  linesOnTable,
  priceChanges,
  withDraft
} from "c/negotiationDrafts";
import type { NegotiationLine } from "c/negotiationModel";

const line: NegotiationLine = {
  id: "l1",
  productId: "p1",
  product: "Atlas",
  base: 20_000_00,
  price: 20_800_00,
  cap: 21_000_00
};
const french = { locale: "fr-FR", currency: "EUR" };

describe("draftOf", () => {
  it("takes a typed price as it is and a typed uplift on the base", () => {
    expect(draftOf(line, "price", "20 500,50", french).price).toBe(20_500_50);
    expect(draftOf(line, "uplift", "3,5", french).price).toBe(20_700_00);
    expect(draftOf(line, "uplift", "−2 %", french).price).toBe(19_600_00);
  });

  it("clears the price when emptied", () => {
    expect(draftOf(line, "price", " ", french)).toEqual({
      column: "price",
      text: " ",
      price: undefined
    });
  });

  it.each([
    ["price", "abc", "notANumber"],
    ["price", "-1", "negative"],
    ["price", "1,001", "tooManyDecimals"],
    ["price", "99999999999999999", "tooLarge"],
    ["uplift", "x", "notANumber"],
    ["uplift", "-101", "negative"],
    ["uplift", "9999999999999", "tooLarge"]
  ] as const)("refuses %s %j: %s", (column, text, problem) => {
    expect(draftOf(line, column, text, french)).toEqual({
      column,
      text,
      price: undefined,
      problem
    });
  });

  it("has no uplift to apply to a base of 0", () => {
    expect(draftOf({ ...line, base: 0 }, "uplift", "3", french).problem).toBe("noBase");
  });
});

describe("drafts", () => {
  it("forget an edit that comes back to what is saved", () => {
    const edited = withDraft(new Map(), line, draftOf(line, "price", "1", french));
    expect(priceChanges(edited)).toEqual([{ lineId: "l1", price: 100 }]);
    expect(withDraft(edited, line, draftOf(line, "uplift", "4", french)).size).toBe(0);
    expect(withDraft(edited, line, undefined).size).toBe(0);
  });

  it("keep a problem but never save it", () => {
    const wrong = withDraft(new Map(), line, draftOf(line, "price", "x", french));
    expect(hasProblem(wrong)).toBe(true);
    expect(priceChanges(wrong)).toEqual([]);
    expect(linesOnTable([line], wrong)[0]?.price).toBeUndefined();
  });

  it("tell a cap breached from a cap reached", () => {
    expect(breachesCap(line, 21_000_00)).toBe(false);
    expect(breachesCap(line, 21_000_01)).toBe(true);
    expect(breachesCap({ ...line, cap: undefined }, 99_000_00)).toBe(false);
    expect(breachesCap(line, undefined)).toBe(false);
  });
});
