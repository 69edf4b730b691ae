import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAutoNumber } from "../../src/automation/auto-numbers.ts";

test("auto-number formats: zeros set a least width, dates are the day of creation", () => {
  const day = new Date("2026-03-09T12:00:00Z");
  assert.deepEqual(
    ["NL-{000000}", "{0}", "{YYYY}-{MM}-{DD}/{000}", "A{YY}-{00}"].map((format) =>
      formatAutoNumber(format, 1234, day)
    ),
    ["NL-001234", "1234", "2026-03-09/1234", "A26-1234"]
  );
});
