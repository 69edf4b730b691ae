import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDateLiteral, rangeOf } from "../../../src/soql/dates/date-literal.ts";
import { dayIn, startOfDay } from "../../../src/soql/dates/time-zone.ts";
import { accessOf, NOW, sessionOf } from "../query-fixture.ts";

/** Tuesday 24 November 2026 in Paris. */
const french = { session: sessionOf(accessOf(), { locale: "fr_FR" }), now: NOW };
const american = { session: sessionOf(accessOf(), { locale: "en_US" }), now: NOW };

describe("date literals on 24 November 2026", () => {
  const cases: readonly [literal: string, start: string, end: string][] = [
    ["YESTERDAY", "2026-11-23", "2026-11-24"],
    ["TODAY", "2026-11-24", "2026-11-25"],
    ["TOMORROW", "2026-11-25", "2026-11-26"],
    ["LAST_WEEK", "2026-11-16", "2026-11-23"],
    ["THIS_WEEK", "2026-11-23", "2026-11-30"],
    ["NEXT_WEEK", "2026-11-30", "2026-12-07"],
    ["LAST_MONTH", "2026-10-01", "2026-11-01"],
    ["THIS_MONTH", "2026-11-01", "2026-12-01"],
    ["NEXT_MONTH", "2026-12-01", "2027-01-01"],
    ["LAST_90_DAYS", "2026-08-26", "2026-11-25"],
    ["NEXT_90_DAYS", "2026-11-25", "2027-02-23"],
    ["THIS_QUARTER", "2026-10-01", "2027-01-01"],
    ["LAST_QUARTER", "2026-07-01", "2026-10-01"],
    ["NEXT_QUARTER", "2027-01-01", "2027-04-01"],
    ["THIS_YEAR", "2026-01-01", "2027-01-01"],
    ["LAST_YEAR", "2025-01-01", "2026-01-01"],
    ["NEXT_YEAR", "2027-01-01", "2028-01-01"],
    ["THIS_FISCAL_QUARTER", "2026-10-01", "2027-01-01"],
    ["LAST_FISCAL_YEAR", "2025-01-01", "2026-01-01"],
    ["LAST_N_DAYS:1", "2026-11-23", "2026-11-25"],
    ["NEXT_N_DAYS:1", "2026-11-25", "2026-11-26"],
    ["N_DAYS_AGO:3", "2026-11-21", "2026-11-22"],
    ["LAST_N_WEEKS:2", "2026-11-09", "2026-11-23"],
    ["NEXT_N_WEEKS:2", "2026-11-30", "2026-12-14"],
    ["N_WEEKS_AGO:2", "2026-11-09", "2026-11-16"],
    ["LAST_N_MONTHS:2", "2026-09-01", "2026-11-01"],
    ["NEXT_N_MONTHS:2", "2026-12-01", "2027-02-01"],
    ["N_MONTHS_AGO:11", "2025-12-01", "2026-01-01"],
    ["LAST_N_QUARTERS:2", "2026-04-01", "2026-10-01"],
    ["NEXT_N_QUARTERS:2", "2027-01-01", "2027-07-01"],
    ["N_QUARTERS_AGO:4", "2025-10-01", "2026-01-01"],
    ["LAST_N_YEARS:2", "2024-01-01", "2026-01-01"],
    ["NEXT_N_YEARS:2", "2027-01-01", "2029-01-01"],
    ["N_YEARS_AGO:1", "2025-01-01", "2026-01-01"],
    ["NEXT_N_FISCAL_QUARTERS:1", "2027-01-01", "2027-04-01"],
    ["N_FISCAL_YEARS_AGO:2", "2024-01-01", "2025-01-01"]
  ];
  for (const [literal, start, end] of cases)
    test(literal, () => {
      const [name = "", count] = literal.split(":");
      assert.deepEqual(rangeOf(name, Number(count ?? 0), french), { start, end });
    });

  test("weeks begin as the user's locale says", () =>
    assert.deepEqual(rangeOf("THIS_WEEK", 0, american), {
      start: "2026-11-22",
      end: "2026-11-29"
    }));

  test("today is the user's day", () => {
    const lateInParis = new Date("2026-11-24T23:30:00.000Z");
    assert.equal(rangeOf("TODAY", 0, { ...french, now: lateInParis }).start, "2026-11-25");
  });

  test("other names are none", () =>
    assert.deepEqual(["SOMEDAY", "N_DAYS", "LAST_N_EONS", "THIS_DAY"].map(isDateLiteral), [
      false,
      false,
      false,
      false
    ]));
});

describe("days in a zone", () => {
  test("begin at the zone's midnight, across changes of the clock", () => {
    const begins = (day: string, zone: string): string => startOfDay(day, zone).toISOString();
    assert.equal(begins("2026-03-29", "Europe/Paris"), "2026-03-28T23:00:00.000Z");
    assert.equal(begins("2026-03-30", "Europe/Paris"), "2026-03-29T22:00:00.000Z");
    assert.equal(begins("2026-10-26", "Europe/Paris"), "2026-10-25T23:00:00.000Z");
    assert.equal(begins("2026-11-01", "America/Los_Angeles"), "2026-11-01T07:00:00.000Z");
    assert.equal(begins("2026-11-02", "America/Los_Angeles"), "2026-11-02T08:00:00.000Z");
    assert.equal(begins("2026-11-24", "Asia/Kolkata"), "2026-11-23T18:30:00.000Z");
  });

  test("where midnight is skipped, with the first instant of the day", () => {
    const start = startOfDay("2018-11-04", "America/Sao_Paulo");
    assert.equal(start.toISOString(), "2018-11-04T03:00:00.000Z");
    assert.equal(dayIn(start, "America/Sao_Paulo"), "2018-11-04");
  });
});
