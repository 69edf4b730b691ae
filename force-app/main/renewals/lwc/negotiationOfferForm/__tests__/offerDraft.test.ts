import type { NegotiationLine } from "c/negotiationModel";
import { blankLines, draftsOfTotal, offerProblems } from "../offerDraft";
import type { OfferFields } from "../offerDraft";
import { isSavedAlready, offerErrors } from "../offerErrors";

const line = (id: string, base: number, price?: number): NegotiationLine => ({
  id,
  productId: `p${id}`,
  product: `Product ${id}`,
  base,
  price,
  cap: 100
});
const fields: OfferFields = {
  side: "Ours",
  round: "1",
  date: "2026-11-24",
  validUntil: "",
  package: "",
  note: ""
};
const settings = { locale: "fr-FR", currency: "EUR" };

describe("offerProblems", () => {
  it("finds none in a complete offer", () => {
    expect(offerProblems(fields, [line("a", 1, 1)], new Map())).toEqual([]);
    expect(
      offerProblems({ ...fields, validUntil: "2026-11-24" }, [line("a", 1, 0)], new Map())
    ).toEqual([]);
  });

  it("names every missing or wrong field in the form's order", () => {
    const wrong = { ...fields, round: "1.5", date: "2026-11-24", validUntil: "2026-11-23" };
    expect(offerProblems(wrong, [line("a", 1)], new Map())).toEqual([
      "round",
      "validUntil",
      "prices"
    ]);
    expect(offerProblems({ ...fields, round: "", date: "" }, [], new Map())).toEqual([
      "round",
      "date",
      "prices"
    ]);
    expect(offerProblems({ ...fields, round: "1000" }, [line("a", 1, 1)], new Map())).toEqual([
      "round"
    ]);
  });
});

describe("a total named by the other side", () => {
  it("is shared out by base price and sums exactly", () => {
    const lines = blankLines([line("a", 200_00, 1), line("b", 100_00, 1), line("c", 0, 1)]);
    const drafts = [...draftsOfTotal(100_01, lines, settings).values()];
    expect(drafts.map(({ price }) => price)).toEqual([66_67, 33_34, 0]);
    expect(drafts[0]?.text).toBe("66,67");
    expect(lines.every(({ cap, price }) => cap === undefined && price === undefined)).toBe(true);
  });
});

describe("offerErrors", () => {
  const lines = [line("a", 1), line("b", 1)];

  it("puts each error where it belongs", () => {
    const messages = [
      { kind: "other" as const, message: "Too late", field: "Valid_Until__c", operation: "offer" },
      { kind: "other" as const, message: "Too low", field: "Price__c", operation: "offerLine1" },
      { kind: "other" as const, message: "Over the cap", operation: "price0" },
      { kind: "other" as const, message: "Locked" }
    ];
    const { fields: byField, general } = offerErrors(messages, lines, ["b"]);
    expect([...byField]).toEqual([["validUntil", "Too late"]]);
    expect(general).toEqual(["Product b: Too low", "Product b: Over the cap", "Locked"]);
  });

  it("understands that an earlier try has been saved, and only that duplicate", () => {
    const duplicate = {
      kind: "duplicate" as const,
      message: "duplicate value found: Offer_External_Id__c duplicates value on record with id: a02"
    };
    expect(isSavedAlready([duplicate])).toBe(true);
    expect(
      isSavedAlready([{ kind: "duplicate", message: "duplicate value found: Other__c" }])
    ).toBe(false);
    expect(isSavedAlready([])).toBe(false);
  });
});
