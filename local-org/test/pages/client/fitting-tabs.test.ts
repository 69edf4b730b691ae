import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fittingTabs } from "../../../src/pages/client/data/fitting-tabs.ts";

describe("tabs that fit in the navigation bar", () => {
  const widths = [100, 200, 150, 250];

  test("all, where there is room", () => {
    assert.deepEqual(fittingTabs(widths, 700, -1), [0, 1, 2, 3]);
  });

  test("the first ones beside the menu, where there is not", () => {
    assert.deepEqual(fittingTabs(widths, 600, 0), [0, 1, 2]);
    assert.deepEqual(fittingTabs(widths, 500, -1), [0, 1]);
  });

  test("the active one always, in its order", () => {
    assert.deepEqual(fittingTabs(widths, 500, 3), [0, 3]);
    assert.deepEqual(fittingTabs(widths, 10, 2), [2]);
  });
});
