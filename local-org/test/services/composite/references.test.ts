import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { resolveReferences } from "../../../src/services/composite/references.ts";

const answers = new Map<string, unknown>([
  ["New", { id: "001A", success: true }],
  ["Found", { totalSize: 2, records: [{ Id: "003A" }, { Id: "003B", Age: 7 }] }],
  ["List", [{ id: "00Q1" }]]
]);

describe("References between subrequests", () => {
  test("stand inside texts, lists and objects", () => {
    const body = { AccountId: "@{New.id}", Tags: ["a-@{Found.records[1].Id}"] };
    assert.deepEqual(resolveReferences(body, answers), { AccountId: "001A", Tags: ["a-003B"] });
  });

  test("keep the answer's type where they are the whole text", () => {
    assert.equal(resolveReferences("@{Found.totalSize}", answers), 2);
    assert.equal(resolveReferences("n=@{Found.totalSize}", answers), "n=2");
  });

  test("reach into answers that are lists, and ignore the case of names", () => {
    assert.equal(resolveReferences("@{List[0].id}", answers), "00Q1");
    assert.equal(resolveReferences("@{Found.records[0].id}", answers), "003A");
  });

  test("halt where they lead nowhere", () => {
    for (const text of ["@{Absent.id}", "@{New.nothing}", "@{Found.records[9].Id}"]) {
      assert.throws(() => resolveReferences(text, answers), { errorCode: "PROCESSING_HALTED" });
    }
  });
});
