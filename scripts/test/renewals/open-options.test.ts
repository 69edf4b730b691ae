import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CommandError } from "../../lib/output/command-error.ts";
import { checkArguments, windowOf, type OpenArguments } from "../../lib/renewals/open-options.ts";

const given: OpenArguments = { source: "contract", within: "270", overdue: "0" };

describe("the arguments of entente renewals open", () => {
  test("a window counts from today, or from days ago, through its last day", () => {
    const of = (change: Partial<OpenArguments>) =>
      windowOf(checkArguments({ ...given, ...change }), "2028-02-28");
    assert.deepEqual(of({ within: "1" }), {
      from: "2028-02-28",
      until: "2028-02-29",
      accounts: []
    });
    assert.equal(of({ overdue: "59" }).from, "2027-12-31");
    assert.equal(of({ until: "2028-02-29" }).until, "2028-02-29");
    assert.equal(of({ within: "0" }).until, "2028-02-28");
  });

  test("what is wrong is named, with exit code 2", () => {
    for (const [change, words] of [
      [{ within: "soon" }, /^--within soon: a whole number/],
      [{ overdue: "-1" }, /^--overdue -1: a whole number/],
      [{ decisionLead: "1.5" }, /^--decision-lead 1\.5: a whole number/],
      [{ until: "31/12/2027" }, /^--until 31\/12\/2027: a day/],
      [{ coTerm: "2027-02-29" }, /^--co-term 2027-02-29: a day/],
      [{ coTerm: "2027-13-01" }, /^--co-term 2027-13-01: a day/],
      [{ account: ["Valmont"] }, /^--account Valmont: the id of an account/],
      [{ until: "2020-01-01" }, /^--until 2020-01-01 lies before/]
    ] as const) {
      assert.throws(
        () => windowOf(checkArguments({ ...given, ...change }), "2026-11-24"),
        (error: CommandError) => words.test(error.message) && error.exitCode === 2,
        JSON.stringify(change)
      );
    }
  });
});
