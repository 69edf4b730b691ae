import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ScheduledPath } from "../../../src/automation/flows/program/flow-program.ts";
import { pathTime } from "../../../src/automation/flows/scheduled-paths/path-time.ts";

describe("when a path runs", () => {
  const cases: readonly (readonly [string, number, string, string])[] = [
    ["2028-08-29", -6, "Months", "2028-02-28T23:00:00.000Z"],
    ["2028-08-31", -6, "Months", "2028-02-28T23:00:00.000Z"],
    ["2027-08-31", -6, "Months", "2027-02-27T23:00:00.000Z"],
    ["2028-02-29", 12, "Months", "2029-02-27T23:00:00.000Z"],
    ["2028-02-29", 1, "Days", "2028-02-29T23:00:00.000Z"],
    ["2027-01-31", 1, "Months", "2027-02-27T23:00:00.000Z"],
    ["2027-12-31", 0, "Days", "2027-12-30T23:00:00.000Z"],
    ["2027-01-01", -1, "Days", "2026-12-30T23:00:00.000Z"],
    ["2027-03-29", -1, "Weeks", "2027-03-21T23:00:00.000Z"],
    // Summer time begins on 28 March 2027 in Paris: the day keeps its midnight, hours are hours.
    ["2027-03-28", 1, "Days", "2027-03-28T22:00:00.000Z"],
    ["2027-03-28", 24, "Hours", "2027-03-28T23:00:00.000Z"],
    ["2027-03-27T09:30:00.000Z", 1, "Days", "2027-03-28T08:30:00.000Z"],
    ["2027-03-27T09:30:00.000Z", 90, "Minutes", "2027-03-27T11:00:00.000Z"]
  ];
  for (const [base, offsetNumber, offsetUnit, expected] of cases)
    test(`${offsetNumber} ${offsetUnit} from ${base}`, () => {
      const path = { offsetNumber, offsetUnit } as ScheduledPath;
      assert.equal(pathTime(path, base, "Europe/Paris")?.toISOString(), expected);
    });
  test("without a date there is no time", () => {
    assert.equal(pathTime({} as ScheduledPath, null, "Europe/Paris"), undefined);
  });
});
