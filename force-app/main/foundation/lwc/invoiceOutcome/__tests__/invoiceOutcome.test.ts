import { isDifference, outcomeOf } from "c/invoiceOutcome";

describe("c/invoiceOutcome", () => {
  const rules = { currency: "EUR", tolerance: 2 };
  const due = { net: 10000, vat: 550 };
  const outcome = (net: number, vat?: number, currency?: string) =>
    outcomeOf(due, { net, vat, currency }, rules);

  it("matches, lies within the tolerance, or differs by net or VAT apart", () => {
    expect(outcome(10000, 550)).toBe("matches");
    expect(outcome(9998, 552, "eur")).toBe("within");
    expect(outcome(10003, 550)).toBe("net");
    expect(outcome(10000, 553)).toBe("vat");
  });

  it("in another currency is told as that, whatever its amount", () => {
    expect(outcome(10000, 550, "CHF")).toBe("currency");
  });

  it("is not checked for a VAT that is not known", () => {
    expect(outcome(10000)).toBe("matches");
    const unknown = { net: 10000, vat: undefined };
    expect(outcomeOf(unknown, { net: 10000, vat: 9, currency: undefined }, rules)).toBe("matches");
  });

  it("is no difference while it has not come", () => {
    expect(["notInvoiced", "missing"].map((each) => isDifference(each as never))).toEqual([
      false,
      true
    ]);
  });
});
