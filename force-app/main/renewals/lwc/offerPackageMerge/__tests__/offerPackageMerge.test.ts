import * as fc from "fast-check";
import { mergeContent, sameContent, withChoice } from "c/offerPackageMerge";
import type { LineTerms, PackageContent } from "c/offerPackage";

const content = (terms: Record<string, LineTerms>, title = "A", years = 1): PackageContent => ({
  head: { title, years, validUntil: "", extras: undefined, worth: undefined, note: "" },
  terms: new Map(Object.entries(terms))
});
const BASE = content({ l1: { price1: 100 }, l2: { price1: 200 } });

describe("merging what two people saved", () => {
  it("takes theirs where only they changed it, keeps mine where only I did, and tells both", () => {
    const mine = content({ l1: { price1: 110 }, l2: { price1: 200, cap: 3 } });
    const theirs = content({ l1: { price1: 100 }, l2: { price1: 220 } }, "B");
    const merge = mergeContent(BASE, mine, theirs);
    expect(merge.content).toEqual(
      content({ l1: { price1: 110 }, l2: { price1: 220, cap: 3 } }, "B")
    );
    expect(merge.changes.map(({ key, both }) => [key, both])).toEqual([
      [" title", false],
      ["l2 price1", false]
    ]);
  });

  it("keeps mine where both changed it until somebody chooses", () => {
    const mine = content({ l1: { price1: 110 }, l2: { price1: 200 } });
    const theirs = content({ l1: { price1: 120 }, l2: { price1: 200 } });
    const { content: merged, changes } = mergeContent(BASE, mine, theirs);
    const [change] = changes;
    expect(change).toMatchObject({ lineId: "l1", mine: 110, theirs: 120, both: true });
    expect(sameContent(merged, mine)).toBe(true);
    if (!change) throw new Error("no change");
    expect(sameContent(withChoice(merged, change, "theirs"), theirs)).toBe(true);
    expect(
      sameContent(withChoice(withChoice(merged, change, "theirs"), change, "mine"), mine)
    ).toBe(true);
  });

  it("says nothing where both made the same change", () => {
    const same = content({ l1: { price1: 110 }, l2: {} });
    expect(mergeContent(BASE, same, same).changes).toEqual([]);
  });

  it("lets a removed value be chosen", () => {
    const mine = content({ l1: { price1: 110 }, l2: { price1: 200 } });
    const theirs = content({ l1: {}, l2: { price1: 200 } });
    const { content: merged, changes } = mergeContent(BASE, mine, theirs);
    if (!changes[0]) throw new Error("no change");
    expect(withChoice(merged, changes[0], "theirs").terms.get("l1")).toEqual({});
  });

  const terms = fc.record(
    { price1: fc.integer({ min: 0, max: 3 }), cap: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: [] }
  );
  const any = fc.dictionary(fc.constantFrom("l1", "l2", "l3"), terms).map((each) => content(each));

  it("loses nothing of mine, and ends at theirs where I changed nothing", () => {
    fc.assert(
      fc.property(any, any, any, (base, mine, theirs) => {
        expect(sameContent(mergeContent(base, base, theirs).content, theirs)).toBe(true);
        expect(sameContent(mergeContent(base, mine, base).content, mine)).toBe(true);
        const { content: merged, changes } = mergeContent(base, mine, theirs);
        const chosen = changes.reduce((all, each) => withChoice(all, each, "theirs"), merged);
        const again = mergeContent(theirs, chosen, theirs);
        expect(again.changes).toEqual([]);
        for (const { both, lineId, field, mine: value } of changes.filter((each) => each.both)) {
          expect(both).toBe(true);
          const line = merged.terms.get(lineId ?? "") as Record<string, unknown> | undefined;
          expect(line?.[field]).toBe(value);
        }
      })
    );
  });
});
