import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Given } from "./formula-under-test.ts";
import { compile } from "./formula-under-test.ts";

describe("formulas that do not fit their types", () => {
  const errors: readonly (readonly [string, string, number, Given?])[] = [
    ["1 + Nope__c", "Field Nope__c does not exist. Check spelling.", 5],
    ["Account__r.Nope", "Field Account__r.Nope does not exist. Check spelling.", 1],
    ["NOPE(1)", "Unknown function NOPE. Check spelling.", 1],
    ['VLOOKUP("a", "b", "c")', "Function VLOOKUP is not supported by the local org", 1],
    [
      "IF(1, 2, 3)",
      "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number",
      4
    ],
    [
      'IF(TRUE, "a", 3)',
      "Incorrect parameter type for function 'IF()'. Expected Text, received Number",
      15
    ],
    [
      "IF(TRUE, 1)",
      "Incorrect number of parameters for function 'IF()'. Expected 3, received 2",
      1
    ],
    ["LEN()", "Incorrect number of parameters for function 'LEN()'. Expected 1, received 0", 1],
    [
      "CASE(1, 2, 3)",
      "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3",
      1
    ],
    [
      'Number__c = "1"',
      "Incorrect parameter type for operator '='. Expected Number, received Text",
      13
    ],
    [
      "Date__c + End__c",
      "Incorrect parameter type for operator '+'. Expected Number, Date, DateTime, received Date",
      11
    ],
    ['"a" + 1', "Incorrect parameter type for operator '+'. Expected Text, received Number", 7],
    [
      "Text__c & Number__c",
      "Incorrect parameter type for operator '&'. Expected Text, received Number",
      11
    ],
    ["-Text__c", "Incorrect parameter type for operator '-'. Expected Number, received Text", 2],
    [
      "TEXT(Check__c)",
      "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Picklist, Time, received Boolean",
      6
    ],
    [
      'Picklist__c = "A"',
      "Field Picklist__c is a picklist field. Picklist fields are only supported in certain functions.",
      1
    ],
    [
      'CONTAINS(Multi__c, "A")',
      "Field Multi__c is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.",
      10
    ],
    [
      "ISPICKVAL(Picklist__c, Text__c)",
      "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text, received Text",
      24
    ],
    ["CASE(Number__c, 1, TRUE, FALSE)", "Incorrect argument type for function 'CASE()'.", 20],
    ["ISBLANK(Check__c)", "Incorrect argument type for function 'ISBLANK()'.", 9],
    [
      "PRIORVALUE(Account__r.Name)",
      "The PRIORVALUE function cannot reference the Account__r.Name field.",
      12
    ],
    ["ISCHANGED(1 + 1)", "Incorrect argument type for function 'ISCHANGED()'.", 13],
    [
      "ISCHANGED(Number__c)",
      "Function ISCHANGED may not be used in this type of formula",
      1,
      { kind: "field" }
    ],
    [
      'REGEX(Text__c, "a")',
      "Function REGEX may not be used in this type of formula",
      1,
      { kind: "field" }
    ],
    [
      "Text__c",
      "Formula result is data type (Text), incompatible with expected data type (Number).",
      1,
      { result: { type: "number" } }
    ],
    [
      "Picklist__c",
      "Field Picklist__c is a picklist field. Picklist fields are only supported in certain functions.",
      1,
      { result: { type: "text" } }
    ]
  ];
  for (const [source, message, column, given] of errors)
    test(source, () =>
      assert.throws(() => compile(source, given), {
        name: "FormulaError",
        message,
        line: 1,
        column
      })
    );

  test("a formula of more than 3,900 characters", () => {
    assert.throws(() => compile(`"${"a".repeat(3899)}"`), {
      message: "Formula is too long (3,901 characters). Maximum length is 3,900 characters"
    });
  });
});

describe("what a compiled formula knows of itself", () => {
  test("its type", () => {
    assert.equal(compile("Date__c - End__c").type, "number");
    assert.equal(compile("Date__c + 1").type, "date");
    assert.equal(compile("IF(Check__c, NULL, DateTime__c)").type, "datetime");
    assert.equal(compile("PRIORVALUE(Text__c)").type, "text");
    assert.equal(compile("Id & Text__c").type, "text");
    assert.equal(compile("1", { result: { type: "percent", scale: 2 } }).type, "percent");
  });

  test("its references, in the schema's spelling, once each", () => {
    const formula = compile(
      "AND(ISCHANGED(number__C), ACCOUNT__R.name = $User.id, NUMBER__c > PRIORVALUE(Other__c))"
    );
    assert.deepEqual(formula.references, [
      ["Number__c"],
      ["Account__r", "Name"],
      ["$User", "Id"],
      ["Other__c"]
    ]);
    assert.deepEqual(formula.priorReferences, [["Number__c"], ["Other__c"]]);
  });
});
