import fc from "fast-check";
import {
  addDays,
  addMonths,
  addToMonth,
  bucketOf,
  dayIn,
  daysFrom,
  daysInSpan,
  formatDay,
  monthsThrough,
  noticeDeadline,
  wholeMonthsWithin
} from "c/calendarDay";

const anyDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("spans", () => {
  it("counts both ends: a year has 365 or 366 days", () => {
    expect(daysInSpan("2026-01-01", "2026-12-31")).toBe(365);
    expect(daysInSpan("2028-01-01", "2028-12-31")).toBe(366);
    expect(daysInSpan("2026-05-01", "2026-05-01")).toBe(1);
  });

  it("is not disturbed by daylight saving", () => {
    expect(daysFrom("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysFrom("2026-10-26", "2026-10-24")).toBe(-2);
  });

  it("adds days and takes them back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysFrom(day, addDays(day, days))).toBe(days);
      })
    );
  });

  it("knows the customer's day, whatever the instant's zone", () => {
    const instant = new Date("2026-11-24T23:30:00Z");
    expect(dayIn("Europe/Paris", instant)).toBe("2026-11-25");
    expect(dayIn("America/New_York", instant)).toBe("2026-11-24");
  });
});

describe("months", () => {
  it.each([
    ["2026-05-31", -3, "2026-02-28"],
    ["2028-05-31", -3, "2028-02-29"],
    ["2026-12-31", -1, "2026-11-30"],
    ["2026-12-31", -2, "2026-10-31"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-12-31", 0, "2026-12-31"]
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it("gives the notice deadline in days or months", () => {
    expect(noticeDeadline("2026-12-31", 90, "Days")).toBe("2026-10-02");
    expect(noticeDeadline("2026-12-31", 3, "Months")).toBe("2026-09-30");
  });

  it("lists months, over the turn of a year, and none backwards", () => {
    expect(monthsThrough("2025-11", "2026-02")).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02"
    ]);
    expect(monthsThrough("2026-02", "2026-01")).toEqual([]);
    expect(addToMonth("2026-01", -12)).toBe("2025-01");
  });

  it("takes only whole months of a span", () => {
    expect(wholeMonthsWithin("2026-01-01", "2026-12-31")).toHaveLength(12);
    expect(wholeMonthsWithin("2026-01-02", "2026-03-30")).toEqual(["2026-02"]);
    expect(wholeMonthsWithin("2026-01-02", "2026-01-31")).toEqual([]);
  });
});

describe("buckets", () => {
  it.each([
    [-1, "overdue"],
    [0, "days0To30"],
    [30, "days0To30"],
    [31, "days31To60"],
    [60, "days31To60"],
    [61, "days61To90"],
    [90, "days61To90"],
    [91, "days91To180"],
    [180, "days91To180"],
    [181, "days181To365"],
    [365, "days181To365"],
    [366, "later"]
  ])("%i days fall in %s", (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });
});

it("formats a day by locale, in any time zone", () => {
  expect(formatDay("2026-12-31", "fr-FR", { day: "numeric", month: "long", year: "numeric" })).toBe(
    "31 décembre 2026"
  );
  expect(formatDay("2026-01-01", "en-US", { month: "short", year: "numeric" })).toBe("Jan 2026");
});
