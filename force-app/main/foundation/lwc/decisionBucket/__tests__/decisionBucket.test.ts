import { addDays, dayIn } from "c/calendarDay";
import { bucketOf, daysOf, DECISION_BUCKETS } from "c/decisionBucket";

const TODAY = "2027-12-31";

describe("decision bucket", () => {
  it.each([
    [-1, "Overdue"],
    [0, "0-30"],
    [30, "0-30"],
    [31, "31-60"],
    [60, "31-60"],
    [61, "61-90"],
    [90, "61-90"],
    [91, "91-180"],
    [180, "91-180"],
    [181, "181-365"],
    [365, "181-365"],
    [366, "Later"]
  ])("of %i days is %s", (days, bucket) => {
    expect(bucketOf(addDays(TODAY, days), TODAY)).toBe(bucket);
  });

  it("uses the customer's calendar day", () => {
    const instant = new Date("2027-03-01T23:30:00Z");
    expect(bucketOf("2027-03-01", dayIn("Europe/Paris", instant))).toBe("Overdue");
    expect(bucketOf("2027-03-01", dayIn("America/Montreal", instant))).toBe("0-30");
  });

  it("has first and last days that follow each other without a gap", () => {
    const spans = DECISION_BUCKETS.map((bucket) => daysOf(bucket, TODAY));
    expect(spans[0]).toEqual({ last: "2027-12-30" });
    expect(spans.at(-1)).toEqual({ first: addDays(TODAY, 366) });
    spans.slice(1).forEach(({ first }, index) => {
      expect(first).toBe(addDays(spans[index]?.last ?? "", 1));
    });
    const bounds = DECISION_BUCKETS.flatMap((bucket, index) => {
      const { first, last } = spans[index] ?? {};
      return [first, last].filter((day) => day !== undefined).map((day) => ({ bucket, day }));
    });
    for (const { bucket, day } of bounds) expect(bucketOf(day, TODAY)).toBe(bucket);
  });

  it("refuses what is no day", () => {
    expect(() => bucketOf("soon", TODAY)).toThrow(/no day/u);
  });
});
