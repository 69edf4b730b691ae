import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Given } from "./formula-under-test.ts";
import { errorOf, evaluate } from "./formula-under-test.ts";

describe("numbers", () => {
  test("are decimals", () => {
    assert.equal(evaluate("0.1 + 0.2"), 0.3);
    assert.equal(evaluate("1.005 * 1000"), 1005);
    assert.equal(evaluate("1 / 3 * 3 = 1"), false);
    assert.equal(evaluate("FLOOR(1 / 3 * 3)"), 1);
  });

  test("a power takes whole exponents and comes after multiplication", () => {
    assert.equal(evaluate("(1 + 0.03) ^ 3"), 1.092727);
    assert.equal(evaluate("2 * 3 ^ 2"), 36);
    assert.equal(evaluate("2 ^ -2"), 0.25);
    assert.equal(errorOf("4 ^ 0.5"), "Out of range argument to POWER() function");
    assert.equal(errorOf("10 ^ 65"), "Out of range argument to POWER() function");
    assert.equal(errorOf("0 ^ -1"), "Out of range argument to POWER() function");
  });

  test("division by zero is an error without a value", () => {
    assert.equal(evaluate("1 / (2 - 2)"), null);
    assert.equal(errorOf("1 / 0"), "Division by zero");
    assert.equal(
      evaluate("IF(Number__c = 0, NULL, 1 / Number__c)", { values: { Number__c: 0 } }),
      null
    );
    assert.equal(errorOf("IF(TRUE, 1, 1 / 0)"), undefined);
    assert.equal(errorOf("AND(FALSE, 1 / 0 > 1)"), undefined);
  });

  test("sums of cents agree with integers", () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const values = { Number__c: a / 100, Other__c: b / 100 };
        assert.equal(evaluate("Number__c + Other__c", { values }), (a + b) / 100);
        assert.equal(evaluate("(Number__c - Other__c) * 100", { values }), a - b);
        assert.equal(evaluate("Number__c < Other__c", { values }), a < b);
      })
    );
  });
});

describe("results", () => {
  test("are rounded half up to the field's scale", () => {
    const result = { type: "number", scale: 2 } as const;
    assert.equal(evaluate("2.345", { result }), 2.35);
    assert.equal(evaluate("-2.345", { result }), -2.35);
    assert.equal(evaluate("1.005", { result }), 1.01);
    assert.ok(Object.is(evaluate("-0.001", { result }), 0));
  });

  test("a percent field holds 3 where a formula computes with 0.03", () => {
    const values = { Percent__c: 3, Number__c: 200, "$CustomMetadata.Rate__mdt.FR.Rate__c": 5.5 };
    assert.equal(evaluate("Percent__c", { values }), 0.03);
    assert.equal(evaluate("Number__c * Percent__c", { values }), 6);
    assert.equal(evaluate("TEXT(Percent__c)", { values }), "0.03");
    assert.equal(evaluate("1 + $CustomMetadata.Rate__mdt.FR.Rate__c", { values }), 1.055);
    const result = { type: "percent", scale: 2 } as const;
    assert.equal(evaluate("Percent__c", { values, result }), 3);
    assert.equal(evaluate("206 / Number__c - 1", { values, result }), 3);
    assert.equal(evaluate("2 / 3", { result }), 66.67);
  });
});

describe("blanks", () => {
  const cases: readonly (readonly [string, unknown, Given?])[] = [
    ["Number__c + 1", null],
    ["Number__c + 1", 1, { blankAsZero: true }],
    ["Percent__c * 2", 0, { blankAsZero: true }],
    ["Date__c + 1", null, { blankAsZero: true }],
    ["Number__c > 1", false],
    ["NOT(Number__c > 1)", false],
    ["IF(Number__c > 1, 1, 2)", 2],
    ["IF(NOT(Number__c > 1), 1, 2)", 2],
    ["Number__c = 0", false],
    ["Number__c = NULL", false],
    ['Text__c = ""', true],
    ["Text__c = NULL", true],
    ['Text__c <> "a"', true],
    ['Text__c < "a"', false],
    ['Text__c & "x"', "x"],
    ["Check__c", false],
    ["NOT(Check__c)", true],
    ["ISBLANK(Number__c)", true],
    ["ISBLANK(Number__c)", false, { blankAsZero: true }],
    ["ISBLANK(Text__c)", true],
    ["ISBLANK(Multi__c)", true],
    ["ISNULL(Text__c)", false],
    ["ISNULL(Date__c)", true],
    ['BLANKVALUE(Text__c, "none")', "none"],
    ['NULLVALUE(Text__c, "none")', null],
    ["NULLVALUE(Number__c, 7)", 7],
    ["MAX(1, Number__c)", null],
    ["LEN(Text__c)", 0],
    ["AND(Number__c > 1, TRUE)", false],
    ["OR(Number__c > 1, TRUE)", true],
    ["Number__c > 1 || Number__c <= 1", false],
    ["TEXT(Number__c)", null],
    ["ROUND(Number__c, 2)", null]
  ];
  for (const [source, expected, given] of cases)
    test(`${source}${given ? " (blank as zero)" : ""}`, () =>
      assert.equal(evaluate(source, given), expected));
});

describe("text comparison", () => {
  test("is case-sensitive", () => {
    assert.equal(evaluate('"a" = "A"'), false);
    assert.equal(evaluate('CONTAINS("Abc", "a")'), false);
    assert.equal(evaluate('CASE("a", "A", 1, "a", 2, 3)'), 2);
  });
});

describe("before and after a change", () => {
  const changed: Given = {
    values: { Number__c: 2, Text__c: "a\nb", Picklist__c: "Sent" },
    prior: { Number__c: 1, Text__c: "a\r\nb", Picklist__c: "Draft" }
  };

  test("ISCHANGED and PRIORVALUE read the old values", () => {
    assert.equal(evaluate("ISCHANGED(Number__c)", changed), true);
    assert.equal(evaluate("ISCHANGED(Text__c)", changed), false);
    assert.equal(evaluate("ISCHANGED(Date__c)", changed), false);
    assert.equal(evaluate("PRIORVALUE(Number__c)", changed), 1);
    assert.equal(evaluate('ISPICKVAL(PRIORVALUE(Picklist__c), "Draft")', changed), true);
    assert.equal(
      evaluate("TEXT(PRIORVALUE(Picklist__c)) & TEXT(Picklist__c)", changed),
      "DraftSent"
    );
  });

  test("a value that came or went is a change", () => {
    assert.equal(evaluate("ISCHANGED(Number__c)", { values: { Number__c: 0 }, prior: {} }), true);
    assert.equal(evaluate("ISCHANGED(Number__c)", { values: {}, prior: { Number__c: 0 } }), true);
  });

  test("a new record has changed nothing", () => {
    const given: Given = { values: { Number__c: 2 }, isNew: true };
    assert.equal(evaluate("ISNEW()", given), true);
    assert.equal(evaluate("ISNEW()", changed), false);
    assert.equal(evaluate("ISCHANGED(Number__c)", given), false);
    assert.equal(evaluate("PRIORVALUE(Number__c)", given), 2);
  });
});

describe("the moment", () => {
  test("TODAY() is the user's calendar day", () => {
    const now = "2026-11-24T23:30:00Z";
    assert.equal(evaluate("TODAY()", { now, timeZone: "Europe/Paris" }), "2026-11-25");
    assert.equal(evaluate("TODAY()", { now, timeZone: "America/Los_Angeles" }), "2026-11-24");
    assert.equal(evaluate("NOW()", { now, timeZone: "Europe/Paris" }), "2026-11-24T23:30:00.000Z");
    assert.equal(evaluate("DATEVALUE(NOW())", { now, timeZone: "Europe/Paris" }), "2026-11-25");
    assert.equal(evaluate("TIMENOW()", { now }), "23:30:00.000Z");
  });
});
