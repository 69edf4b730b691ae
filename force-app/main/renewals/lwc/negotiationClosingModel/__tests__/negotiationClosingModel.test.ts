import { fraction } from "c/fraction";
import {
  closingChanges,
  closingOf,
  consequencesOf,
  startingDraft,
  withAgreed,
  withSignature
} from "c/negotiationClosingModel";
import type { Closing, ClosingData, ClosingDraft } from "c/negotiationClosingModel";

const nodes = (...all: object[]): { edges: { node: never }[] } => ({
  edges: all.map((node) => ({ node: node as never }))
});
const line = (id: string, base: number, proposed?: number): object => ({
  Id: id,
  Product__r: { Name: { value: `Product ${id}` } },
  Base_Price__c: { value: base },
  Proposed_Price__c: { value: proposed ?? null }
});
const offer = (id: string, side: string, status: string, total: number): object => ({
  Id: id,
  Round__c: { value: 2 },
  Side__c: { value: side },
  Status__c: { value: status },
  Total_Amount__c: { value: total },
  Term_End_Date__c: { value: "2029-12-31" }
});
const priced = (offerId: string, lineId: string, price: number): object => ({
  Offer__c: { value: offerId },
  Negotiation_Line__c: { value: lineId },
  Price__c: { value: price }
});

function data(negotiation: object = {}, offers: object[] = [], lines: object[] = []): ClosingData {
  const node = {
    Id: "a00",
    Phase__c: { value: "Agree" },
    Revision__c: { value: 7 },
    Due_Amount__c: { value: 100 },
    Term_End_Date__c: { value: "2026-12-31" },
    Negotiation_Lines__r: nodes(line("l1", 60, 66.5), line("l2", 40, 44)),
    ...negotiation
  };
  return {
    uiapi: {
      query: {
        Renewal_Negotiation__c: nodes(node),
        Negotiation_Offer__c: nodes(...offers),
        Offer_Line__c: nodes(...lines)
      }
    }
  };
}
const read = (...parts: Parameters<typeof data>): Closing =>
  closingOf(data(...parts), "EUR") as Closing;
const start = (closing: Closing, today = "2026-12-10"): ClosingDraft =>
  startingDraft(closing, today, "en-US");
const typed = (draft: ClosingDraft, l1: string, l2: string): ClosingDraft => ({
  ...draft,
  prices: new Map([
    ["l1", l1],
    ["l2", l2]
  ])
});

describe("closingOf", () => {
  it("offers what prices every line, the accepted one first", () => {
    const offers = [
      offer("o1", "Ours", "Sent", 110),
      offer("o2", "Theirs", "Received", 95),
      offer("o3", "Ours", "Accepted", 104)
    ];
    const lines = ["o1", "o3"].flatMap((id) => [priced(id, "l1", 62), priced(id, "l2", 42)]);
    const closing = read({}, offers, [...lines, priced("o2", "l1", 95)]);
    expect(closing.offers.map(({ id }) => id)).toEqual(["o3", "o1"]);
    expect(closing.lines.map(({ price }) => price)).toEqual([6650, 4400]);
  });

  it("finds nothing where the negotiation is hidden", () => {
    const hidden = data();
    Object.assign(hidden.uiapi.query, { Renewal_Negotiation__c: nodes() });
    expect(closingOf(hidden, "EUR")).toBeUndefined();
  });
});

describe("startingDraft", () => {
  it("opens on the prices on the table, signed today, effective the next day, for another year", () => {
    const draft = start(read());
    expect([...draft.prices.values()]).toEqual(["66.50", "44"]);
    expect(draft).toMatchObject({
      ending: "renewed",
      offerId: "",
      signature: "2026-12-10",
      effective: "2027-01-01",
      nextTermEnd: "2027-12-31",
      graceEnd: ""
    });
  });

  it("opens on the accepted offer with its term", () => {
    const offers = [offer("o3", "Ours", "Accepted", 104)];
    const draft = start(read({}, offers, [priced("o3", "l1", 62), priced("o3", "l2", 42)]));
    expect(draft).toMatchObject({ offerId: "o3", nextTermEnd: "2029-12-31" });
    expect([...draft.prices.values()]).toEqual(["62", "42"]);
  });

  it("keeps a year a year over a leap day", () => {
    const closing = read({ Term_End_Date__c: { value: "2027-02-28" } });
    expect(start(closing).nextTermEnd).toBe("2028-02-29");
  });

  it("grants grace until the signature when that is late", () => {
    const closing = read();
    const late = start(closing, "2027-02-20");
    expect(late.graceEnd).toBe("2027-02-20");
    expect(withSignature(late, closing, "2027-03-01").graceEnd).toBe("2027-03-01");
    const granted = read({ Grace_End_Date__c: { value: "2027-06-30" } });
    expect(start(granted, "2027-02-20").graceEnd).toBe("2027-06-30");
  });
});

describe("consequencesOf", () => {
  const closing = read();
  const of = (l1: string, l2: string, more: Partial<ClosingDraft> = {}) =>
    consequencesOf(closing, { ...typed(start(closing), l1, l2), ...more }, "en-US");

  it("parts what renews from what is upsold: due 100, won 130 is GRR 100 %, NRR 130 %", () => {
    expect(of("80", "50")).toMatchObject({
      result: "Won",
      final: 13_000,
      upsell: 3000,
      churn: 0,
      grossRetention: fraction(1n),
      netRetention: fraction(13n, 10n),
      problems: []
    });
  });

  it("calls less than due a reduction, which needs a reason", () => {
    expect(of("50", "30")).toMatchObject({
      result: "Reduced",
      churn: 2000,
      grossRetention: fraction(4n, 5n),
      needsReason: true,
      problems: ["lossReason"]
    });
    expect(of("50", "30", { lossReason: "Price" }).problems).toEqual([]);
  });

  it("loses all that was due when it is not renewed, whatever prices are typed", () => {
    const lost = of("x", "", { ending: "lost", lossReason: "Competitor" });
    expect(lost).toMatchObject({ result: "Lost", final: 0, churn: 10_000, problems: [] });
    expect(of("1", "1", { ending: "withdrawn" })).toMatchObject({ result: "Withdrawn", final: 0 });
  });

  it.each([
    ["abc", "40"],
    ["", "40"],
    ["-1", "40"],
    ["60.001", "40"]
  ])("does not close on the prices %s and %s", (l1, l2) => {
    expect(of(l1, l2).problems).toContain("prices");
  });

  it("asks for a signature and for later dates", () => {
    expect(of("60", "40", { signature: "" }).problems).toEqual(["signature"]);
    expect(of("60", "40", { nextTermEnd: "2026-12-31" }).problems).toEqual(["nextTermEnd"]);
    const late = { signature: "2027-01-05", graceEnd: "2026-12-31" };
    expect(of("60", "40", late)).toMatchObject({ isLate: true, problems: ["graceEnd"] });
    expect(of("60", "40", { signature: "2026-12-31" }).isLate).toBe(false);
  });

  it("takes one amount where there are no lines", () => {
    const bare = read({ Negotiation_Lines__r: nodes(), Forecast_Amount__c: { value: 104 } });
    expect(start(bare).amount).toBe("104");
    const final = (amount: string): number | undefined =>
      consequencesOf(bare, { ...start(bare), amount }, "en-US").final;
    expect(final("103.5")).toBe(10_350);
    expect(final("")).toBeUndefined();
  });

  it("tells no retention without an amount due", () => {
    const undue = read({ Due_Amount__c: { value: null } });
    const found = consequencesOf(undue, typed(start(undue), "1", "2"), "en-US");
    expect(found).toMatchObject({ result: "Won", grossRetention: undefined, churn: undefined });
  });
});

describe("closingChanges", () => {
  const offers = [offer("o1", "Ours", "Sent", 104)];
  const closing = read({}, offers, [priced("o1", "l1", 62), priced("o1", "l2", 42)]);
  const changes = (draft: ClosingDraft) =>
    closingChanges(closing, draft, consequencesOf(closing, draft, "en-US"));

  it("locks first, then prices, then the offer agreed on, then closes", () => {
    const [agreed] = closing.offers;
    const draft = agreed ? withAgreed(start(closing), closing, agreed, "en-US") : start(closing);
    const all = changes(draft);
    expect(all.map(({ alias }) => alias)).toEqual([
      "lock",
      "line0",
      "line1",
      "accepted",
      "closing"
    ]);
    expect(all[0]?.fields).toEqual({ Revision__c: 7 });
    expect(all[1]).toMatchObject({ id: "l1", fields: { Final_Price__c: 62 } });
    expect(all[3]).toMatchObject({ id: "o1", fields: { Status__c: "Accepted" } });
    expect(all[4]?.fields).toEqual({
      Phase__c: "Closed",
      Result__c: "Won",
      Final_Amount__c: 104,
      Competitor__c: null,
      Loss_Reason__c: null,
      Signature_Date__c: "2026-12-10",
      Effective_Date__c: "2027-01-01",
      Next_Term_End_Date__c: "2029-12-31"
    });
  });

  it("touches neither prices nor offers nor dates of what is lost", () => {
    const draft = { ...start(closing), ending: "lost" as const, lossReason: "Price" };
    const all = changes({ ...draft, competitor: "MedIndex" });
    expect(all.map(({ alias }) => alias)).toEqual(["lock", "closing"]);
    expect(all[1]?.fields).toEqual({
      Phase__c: "Closed",
      Result__c: "Lost",
      Final_Amount__c: 0,
      Competitor__c: "MedIndex",
      Loss_Reason__c: "Price"
    });
  });
});
