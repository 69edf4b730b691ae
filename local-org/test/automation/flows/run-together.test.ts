import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataOutcome } from "../../../src/automation/flows/data/data-change.ts";
import { runTogether } from "../../../src/automation/flows/running/run-together.ts";
import type { Steps } from "../../../src/automation/flows/running/run-interview.ts";
import type { FieldValues, Records, SaveResult, Session } from "../../../src/org.ts";

/** Records that note every call; rows named "bad" fail. */
function notingRecords(calls: number[]): Records {
  const insert = (_: Session, __: string, rows: readonly FieldValues[]): SaveResult[] => {
    calls.push(rows.length);
    const bad = rows.some(({ Name }) => Name === "bad");
    return rows.map(({ Name }, index) => ({
      id: bad ? null : `id${index}`,
      success: !bad,
      created: !bad,
      errors: Name === "bad" ? [{ statusCode: "BAD", message: "bad", fields: [] }] : []
    }));
  };
  return { insert } as unknown as Records;
}

function* creating(name: string, times: number, outcomes: DataOutcome[]): Steps {
  for (let time = 0; time < times; time++)
    outcomes.push(
      yield { element: "Create", operation: "insert", object: "Deal__c", rows: [{ Name: name }] }
    );
}

test("200 interviews at one element make one call, and one more for each further round", () => {
  const calls: number[] = [];
  const interviews = Array.from({ length: 200 }, (_, index) => creating("x", 1 + (index % 2), []));
  runTogether(interviews, notingRecords(calls), {} as Session, () => undefined);
  assert.deepEqual(calls, [200, 100]);
});

test("where the common call fails, each interview is tried alone and learns its own outcome", () => {
  const calls: number[] = [];
  const outcomes: DataOutcome[][] = [[], [], []];
  const interviews = ["a", "bad", "c"].map((name, index) =>
    creating(name, 1, outcomes[index] as DataOutcome[])
  );
  runTogether(interviews, notingRecords(calls), {} as Session, () => undefined);
  assert.deepEqual(calls, [3, 1, 1, 1]);
  assert.deepEqual(
    outcomes.map(([outcome]) => outcome?.errors.map(({ statusCode }) => statusCode)),
    [[], ["BAD"], []]
  );
});
