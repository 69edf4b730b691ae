import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { errorOf, evaluate } from "../formula-under-test.ts";

const values = {
  Date__c: "2026-01-31",
  End__c: "2026-12-31",
  DateTime__c: "2026-03-01T12:30:45.250Z",
  Time__c: "23:59:00.000Z",
  Number__c: 1.9
};

describe("date and time functions", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["ADDMONTHS(DATE(2026, 1, 31), 1)", "2026-02-28"],
    ["ADDMONTHS(DATE(2028, 1, 31), 1)", "2028-02-29"],
    ["ADDMONTHS(DATE(2026, 1, 29), 1)", "2026-02-28"],
    ["ADDMONTHS(DATE(2026, 2, 28), 1)", "2026-03-31"],
    ["ADDMONTHS(DATE(2028, 2, 28), 1)", "2028-03-28"],
    ["ADDMONTHS(DATE(2026, 3, 31), -1)", "2026-02-28"],
    ["ADDMONTHS(DATE(2026, 11, 15), 14)", "2028-01-15"],
    ["ADDMONTHS(End__c, -3)", "2026-09-30"],
    ["ADDMONTHS(DateTime__c, 1)", "2026-04-01T12:30:45.250Z"],
    ["DATE(1970, 1, 1)", "1970-01-01"],
    ["DATEVALUE(DATE(1970, 1, 1))", "1970-01-01"],
    ['DATEVALUE("2026-02-03")', "2026-02-03"],
    ["End__c - Date__c", 334],
    ["Date__c + Number__c", "2026-02-01"],
    ["1 + Date__c", "2026-02-01"],
    ["DateTime__c + 0.5", "2026-03-02T00:30:45.250Z"],
    ["DateTime__c - (DateTime__c - 1.5)", 1.5],
    ["Time__c + 120000", "00:01:00.000Z"],
    ['TIMEVALUE("01:00:00") - TIMEVALUE("23:00:00")', 7200000],
    ["HOUR(TIMEVALUE(DateTime__c))", 12],
    ["MINUTE(Time__c)", 59],
    ["SECOND(TIMEVALUE(DateTime__c))", 45],
    ["MILLISECOND(TIMEVALUE(DateTime__c))", 250],
    ["DAY(Date__c) * 10000 + MONTH(Date__c) * 1000 + YEAR(Date__c)", 313026],
    ["WEEKDAY(DATE(2026, 11, 22))", 1],
    ["DAYOFYEAR(End__c)", 365],
    ["ISOWEEK(DATE(2027, 1, 1))", 53],
    ["ISOYEAR(DATE(2027, 1, 1))", 2026],
    ['DATETIMEVALUE("2026-11-15 17:00:00")', "2026-11-15T17:00:00.000Z"],
    ['DATETIMEVALUE("2026-1-5 7:08:9 ")', "2026-01-05T07:08:09.000Z"],
    ['ISOWEEK(DATETIMEVALUE("2027-01-01 00:00:00"))', 53],
    ["UNIXTIMESTAMP(DateTime__c)", 1772368245],
    ["FROMUNIXTIME(1772368245)", "2026-03-01T12:30:45.000Z"],
    ["FORMATDURATION(90061)", "25:01:01"],
    ["FORMATDURATION(90061, TRUE)", "1:01:01:01"],
    ["FORMATDURATION(DateTime__c, DateTime__c + 1)", "1:00:00:00"],
    ["TEXT(Date__c)", "2026-01-31"],
    ["TEXT(DateTime__c)", "2026-03-01 12:30:45Z"],
    ["TEXT(Time__c)", "23:59:00.000"],
    ["Date__c < End__c", true],
    ['CASE(Date__c, DATE(2026, 1, 31), "end", "other")', "end"]
  ];
  for (const [source, expected] of cases)
    test(source, () => assert.equal(evaluate(source, { values }), expected));

  test("days that do not exist are errors", () => {
    assert.equal(errorOf("DATE(2026, 2, 29)"), "Month or Day out of range in DATE() function");
    assert.equal(errorOf("DATE(0, 1, 1)"), "Year out of range in DATE() function");
    assert.equal(errorOf('DATEVALUE("31.12.2026")'), "The value '31.12.2026' is not a valid date.");
  });

  test("adding days and taking them away is the same day", () => {
    const day = fc.date({
      min: new Date("1900-01-01"),
      max: new Date("2200-01-01"),
      noInvalidDate: true
    });
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        const Date__c = date.toISOString().slice(0, 10);
        const given = { values: { Date__c, Number__c: days } };
        assert.equal(evaluate("Date__c + Number__c - Number__c", given), Date__c);
        assert.equal(evaluate("(Date__c + Number__c) - Date__c", given), days);
        assert.equal(evaluate("DATE(YEAR(Date__c), MONTH(Date__c), DAY(Date__c))", given), Date__c);
        const months = evaluate("MONTH(ADDMONTHS(Date__c, 12)) = MONTH(Date__c)", given);
        assert.equal(months, true);
      })
    );
  });
});
