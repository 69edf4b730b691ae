import { keyOf, openingOf } from "c/renewalProposal";
import type { EndingTerm, KnownNegotiation, Proposal } from "c/renewalProposal";

const settings = { leadMonths: 1 };
const contract: EndingTerm = {
  source: "contract",
  id: "800000000000001AAA",
  accountId: "001000000000001AAA",
  accountName: "CHU de Valmont",
  title: "CHU de Valmont, revues",
  start: "2026-01-01",
  end: "2026-12-31",
  currencies: ["EUR"],
  contractId: "800000000000001AAA",
  opportunityId: undefined,
  decision: undefined,
  holdings: {
    source: "opportunity",
    lines: [
      { productId: "p1", price: 10_10 },
      { productId: "p2", price: 20_20 }
    ],
    withoutProduct: 0
  },
  amount: 99_99,
  notice: undefined
};
const none: readonly KnownNegotiation[] = [];

function proposed(change: Partial<EndingTerm> = {}, coTerm?: string): Proposal {
  const opening = openingOf({ ...contract, ...change }, none, {
    ...settings,
    ...(coTerm ? { coTerm } : {})
  });
  if ("skipped" in opening) throw new Error(opening.skipped);
  return opening.proposal;
}

describe("openingOf", () => {
  it("proposes the renewal of a term", () => {
    expect(proposed()).toMatchObject({
      key: "contract-800000000000001AAA-2026-12-31",
      title: "CHU de Valmont, revues 2027",
      start: "2027-01-01",
      decision: "2026-11-30",
      due: 30_30,
      currency: "EUR",
      notes: []
    });
    expect(proposed().lines).toEqual([
      {
        productId: "p1",
        price: 10_10,
        key: "contract-800000000000001AAA-2026-12-31-1",
        position: 1
      },
      {
        productId: "p2",
        price: 20_20,
        key: "contract-800000000000001AAA-2026-12-31-2",
        position: 2
      }
    ]);
  });

  it("keeps a decision date that is known", () => {
    expect(proposed({ decision: "2026-10-15" }).decision).toBe("2026-10-15");
  });

  it("names the account where the contract does not, within a name's length", () => {
    expect(proposed({ title: "00000123" }).title).toBe("CHU de Valmont · 00000123 2027");
    expect(proposed({ title: "" }).title).toBe("CHU de Valmont 2027");
    const long = proposed({ title: "𝒳".repeat(60) }).title;
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long).toMatch(/^CHU de Valmont · 𝒳+… 2027$/u);
  });

  it("notes what a person must complete", () => {
    const unknown = { source: "none" as const, lines: [], withoutProduct: 0 };
    expect(proposed({ holdings: unknown })).toMatchObject({ due: 99_99, notes: ["noLines"] });
    expect(proposed({ holdings: unknown, amount: undefined }).due).toBeUndefined();
    const partly = {
      ...unknown,
      lines: [{ productId: "p1", price: undefined }],
      withoutProduct: 1
    };
    expect(proposed({ holdings: partly })).toMatchObject({
      due: 99_99,
      lines: [{ price: 0 }],
      notes: ["withoutPrice", "withoutProduct"]
    });
  });

  it("co-terms by days and shows the amount of the shorter term", () => {
    expect(proposed({}, "2027-06-30").coTerm).toMatchObject({ days: 181, amount: 15_03 });
    const lines = [
      { productId: "p1", price: 365_00 },
      { productId: "p2", price: 365_00, end: "2027-03-31", key: "asset-2" }
    ];
    const apart = proposed({ holdings: { ...contract.holdings, lines } }, "2027-06-30");
    expect(apart.coTerm?.amount).toBe(181_00 + 91_00);
    expect(apart.lines[1]?.key).toBe("asset-2");
  });

  it.each<[string, Partial<EndingTerm>, KnownNegotiation[], string | undefined]>([
    ["alreadyOpened", {}, [known({ key: keyOf(contract) })], undefined],
    ["alreadyOpened", {}, [known({ contractId: contract.id, termEnd: contract.end })], undefined],
    ["inNegotiation", {}, [known({ contractId: contract.id, isClosed: false })], undefined],
    ["severalCurrencies", { currencies: ["EUR", "USD"] }, [], undefined],
    [
      "negativePrice",
      { holdings: { ...contract.holdings, lines: [{ productId: "p1", price: -1 }] } },
      [],
      undefined
    ],
    ["coTermTooEarly", {}, [], "2026-12-31"]
  ])("does not open: %s", (reason, change, negotiations, coTerm) => {
    const opening = openingOf({ ...contract, ...change }, negotiations, {
      ...settings,
      ...(coTerm ? { coTerm } : {})
    });
    expect(opening).toEqual({ skipped: reason });
  });

  it("is not stopped by the closed negotiation of an earlier term, nor by another contract's", () => {
    const others = [
      known({ contractId: contract.id, termEnd: "2025-12-31" }),
      known({ contractId: "800000000000002AAA", termEnd: contract.end, isClosed: false })
    ];
    expect(openingOf(contract, others, settings)).toHaveProperty("proposal");
  });

  it("does not take a term without contract for that of a negotiation without contract", () => {
    const assets = { ...contract, source: "asset" as const, contractId: undefined };
    const other = known({ termEnd: contract.end, isClosed: false });
    expect(openingOf(assets, [other], settings)).toHaveProperty("proposal");
  });
});

function known(values: Partial<KnownNegotiation>): KnownNegotiation {
  return { key: undefined, contractId: undefined, termEnd: undefined, isClosed: true, ...values };
}
