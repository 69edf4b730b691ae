import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { errorOf, evaluate } from "../formula-under-test.ts";

const values = {
  Text__c: "Café",
  Multi__c: "A;B",
  Picklist__c: "In Review",
  Id: "001000000000ABCDEF"
};

describe("text functions", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['BEGINS("abc", "ab")', true],
    ['BEGINS("abc", "")', true],
    ['CONTAINS("", "a")', false],
    ['FIND("b", "abcb")', 2],
    ['FIND("b", "abcb", 3)', 4],
    ['FIND("z", "abc")', 0],
    ['LEFT("abc", 2) & RIGHT("abc", 1)', "abc"],
    ['LEFT("abc", 9)', "abc"],
    ['LEFT("abc", -1)', null],
    ['MID("abcdef", 2, 3)', "bcd"],
    ['MID("abc", 0, 2)', "ab"],
    ["LEN(Text__c)", 4],
    ["UPPER(Text__c) & LOWER(Text__c)", "CAFÉcafé"],
    ['INITCAP("jean-luc o neill")', "Jean-Luc O Neill"],
    ['LPAD("7", 3, "0") & RPAD("7", 3, "ab")', "0077ab"],
    ['LPAD("abc", 2)', "ab"],
    ['TRIM("  a b  ")', "a b"],
    ['SUBSTITUTE("a.b.c", ".", "$&")', "a$&b$&c"],
    [`SUBSTITUTE("a", "", "b")`, null],
    [`UPPER("i", "tr_TR") & LOWER("I", "tr")`, "İı"],
    ["CHR(65) & CHR(0)", "A"],
    ["REVERSE(Text__c)", "éfaC"],
    ['VALUE("1.50") + 1', 2.5],
    ['ISNUMBER("-1e3") && NOT(ISNUMBER("1,5")) && NOT(ISNUMBER(""))', true],
    ["TEXT(1234.50)", "1234.5"],
    ["TEXT(0.0000001)", "0.0000001"],
    ["TEXT(Picklist__c)", "In Review"],
    ['ISPICKVAL(Picklist__c, "In Review")', true],
    ['CASE(Picklist__c, "Draft", 1, "In Review", 2, 0)', 2],
    ['INCLUDES(Multi__c, "B") && NOT(INCLUDES(Multi__c, "C"))', true],
    ["PICKLISTCOUNT(Multi__c)", 2],
    ['CASESAFEID("001000000000abC")', "001000000000abCAAQ"],
    ["BR()", "<br>"],
    ['HTMLENCODE("<a>")', "&lt;a&gt;"],
    [
      'HYPERLINK("/" & Id, "<b>", "_blank")',
      '<a href="/001000000000ABCDEF" target="_blank">&lt;b&gt;</a>'
    ],
    ['HYPERLINK("javascript:alert(1)", "x")', '<a href="">x</a>'],
    [
      'IMAGE("/i.png", "ok", 10, 20)',
      '<img src="/i.png" alt="ok" style="height:10px; width:20px;" border="0"/>'
    ]
  ];
  for (const [source, expected] of cases)
    test(source, () => assert.equal(evaluate(source, { values }), expected));

  test("a text that is no number has no value", () => {
    assert.equal(errorOf('VALUE("1,5")'), "The value '1,5' is not a valid number.");
  });
});

describe("REGEX", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["12345", String.raw`\\d{5}`, true],
    ["12345-", String.raw`\\d{5}`, false],
    ["", String.raw`\\d*`, true],
    ["ab", "(?i)AB", true],
    ["a-b", String.raw`[a-z\\-]+`, true],
    ["Été", String.raw`\\p{L}+`, true],
    ["abc", String.raw`\\p{Alpha}++`, true],
    ["é", String.raw`\\w`, false],
    ["a.b", String.raw`a\\Q.\\Eb`, true],
    ["axb", String.raw`a\\Q.\\Eb`, false],
    ["11112222X", String.raw`[0-9]{8}[0-9X]`, true],
    ["1234-567X", String.raw`\\d{4}\\-\\d{3}[\\dX]`, true]
  ];
  for (const [text, pattern, expected] of cases)
    test(`${text} ~ ${pattern}`, () =>
      assert.equal(evaluate(`REGEX("${text}", "${pattern}")`), expected));

  test("a written pattern that Java could not read does not compile", () => {
    assert.throws(() => evaluate('REGEX("a", "(")'), { message: /REGEX/ });
  });
});

describe("number functions", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["CEILING(2.1) + CEILING(-2.1)", 0],
    ["FLOOR(-2.9)", -2],
    ["MCEILING(-2.9)", -2],
    ["MFLOOR(-2.1)", -3],
    ["ROUND(2.5, 0) + ROUND(-2.5, 0)", 0],
    ["ROUND(1250, -2)", 1300],
    ["ROUND(1.0049999, 2)", 1],
    ["TRUNC(2.789, 1)", 2.7],
    ["TRUNC(-2.789)", -2],
    ["MOD(-7, 3)", -1],
    ["MAX(1, 3, 2) + MIN(1, 3, 2)", 4],
    ["SQRT(16) + ABS(-1)", 5],
    ["ROUND(LOG(1000) + LN(EXP(2)), 9)", 5],
    ["ROUND(PI(), 4)", 3.1416]
  ];
  for (const [source, expected] of cases)
    test(source, () => assert.equal(evaluate(source), expected));

  test("outside their domain they are errors", () => {
    assert.equal(errorOf("SQRT(-1)"), "Out of range argument to SQRT()");
    assert.equal(errorOf("LN(0)"), "Out of range argument to LN()");
    assert.equal(errorOf("MOD(1, 0)"), "Division by zero in MOD()");
  });
});
