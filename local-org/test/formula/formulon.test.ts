import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { evaluate } from "./formula-under-test.ts";

interface Formulon {
  parse(source: string, values: object): { type: string; value?: unknown; message?: string };
}

// The package ships no types.
const formulon = createRequire(import.meta.url)("formulon") as Formulon;

/**
 * Formulas where formulon, an independent engine, and ours must agree. Left out: what formulon does not have,
 * and operators whose order it takes from mathematics instead of from the platform.
 */
const FORMULAS = [
  "1 + 2 * 3 - 4 / 8",
  "0.1 + 0.2",
  "(1 + 2) ^ 3",
  "ABS(-4.2)",
  "CEILING(2.5)",
  "FLOOR(2.5)",
  "MCEILING(-2.5)",
  "MFLOOR(-2.5)",
  "ROUND(1.5, 0)",
  "ROUND(2.345, 2)",
  "ROUND(-2.345, 2)",
  "MAX(5, 1, 9)",
  "MIN(5, 1, 9)",
  "MOD(7, 3)",
  "SQRT(49)",
  "LOG(100)",
  "LN(1)",
  "EXP(0)",
  'IF(1 < 2, "yes", "no")',
  'CASE(3, 1, "one", 3, "three", "other")',
  "AND(TRUE, 1 = 1, NOT(FALSE))",
  "OR(FALSE, 2 > 3)",
  "1 <> 2 && 3 >= 3",
  '"a" & "b" & "c"',
  'BEGINS("Renewal", "Ren")',
  'CONTAINS("Renewal", "new")',
  'LEFT("Renewal", 3)',
  'RIGHT("Renewal", 3)',
  'MID("Renewal", 2, 3)',
  'LEN("Renewal")',
  'LOWER("ReNewal")',
  'UPPER("ReNewal")',
  'RPAD("7", 4, "ab")',
  'SUBSTITUTE("a.b.c", ".", "-")',
  'TRIM("  x ")',
  'VALUE("12.5")',
  'BLANKVALUE("", "none")',
  "TEXT(12.5)",
  "YEAR(DATE(2026, 11, 24))",
  "MONTH(DATE(2026, 11, 24))",
  "DAY(DATE(2026, 11, 24))",
  "WEEKDAY(DATE(2026, 11, 24))",
  "DATE(2026, 3, 1) - DATE(2026, 2, 1)"
];

describe("agreement with formulon", () => {
  for (const source of FORMULAS)
    test(source, () => {
      const theirs = formulon.parse(source, {});
      assert.equal(theirs.type, "literal", `formulon cannot compute it: ${theirs.message}`);
      assert.equal(evaluate(source), theirs.value);
    });
});
