import { fraction } from "c/fraction";
import { coTermAmount, coTermOf, decisionDay, renewalStart } from "c/renewalDates";

describe("dates of a renewal", () => {
  it("starts the day after an inclusive end, over years and leap days", () => {
    expect(renewalStart("2026-12-31")).toBe("2027-01-01");
    expect(renewalStart("2028-02-28")).toBe("2028-02-29");
    expect(renewalStart("2028-02-29")).toBe("2028-03-01");
  });

  it("works the decision back from the end, clamped to the month's end", () => {
    expect(decisionDay("2026-12-31", 1)).toBe("2026-11-30");
    expect(decisionDay("2027-03-31", 1)).toBe("2027-02-28");
    expect(decisionDay("2028-03-31", 1)).toBe("2028-02-29");
    expect(decisionDay("2026-12-31", 0)).toBe("2026-12-31");
  });
});

describe("co-terming", () => {
  it("counts days with both ends, and the year that ends with the term", () => {
    expect(coTermOf("2026-12-31", "2027-01-01")).toMatchObject({ days: 1, yearDays: 365 });
    expect(coTermOf("2026-12-31", "2027-12-31")).toMatchObject({ days: 365, yearDays: 365 });
    expect(coTermOf("2028-02-29", "2029-02-28")).toMatchObject({ days: 365, yearDays: 366 });
    expect(coTermOf("2027-02-28", "2028-02-29")).toMatchObject({ days: 366, yearDays: 365 });
  });

  it("needs a day to renew", () => {
    expect(coTermOf("2026-12-31", "2026-12-31")).toBeUndefined();
    expect(coTermOf("2026-12-31", "2026-06-30")).toBeUndefined();
  });

  it("carries a fee by days: 6000 for 181 days at 1.1 is 11 158.01 for 306", () => {
    const coTerm = { end: "2027-04-30", days: 306, yearDays: 181 };
    expect(coTermAmount(600_000, coTerm, fraction(11n, 10n))).toBe(1_115_801);
  });

  it("leaves a whole year's amount as it is", () => {
    const coTerm = coTermOf("2026-12-31", "2027-12-31");
    expect(coTerm && coTermAmount(41_200_000, coTerm)).toBe(41_200_000);
  });
});
