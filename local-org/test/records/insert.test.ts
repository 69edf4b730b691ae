import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSampleOrg } from "./sample-org.ts";

describe("insert", () => {
  const org = openSampleOrg();
  const everyone = ["admin", "manager", "colleague", "director"] as const;
  org.grant("Negotiation__c", everyone, { except: ["Walk_Away__c"] });
  org.grant("Line__c", everyone);
  const admin = org.as("admin");
  const account = org.add("manager", "Account", { Name: "CHU de Valmont" });
  const product = org.add("admin", "Product2", { Name: "Atlas", IsActive: true });
  const negotiation = org.add("manager", "Negotiation__c", { Name: "2027", Account__c: account });
  const errorsOf = (object: string, values: Record<string, string | number | boolean | null>) =>
    org.records.insert(org.as("manager"), object, [values], { allOrNone: false })[0]?.errors ?? [];

  test("fills defaults, stamps, owner and auto-number", () => {
    const id = org.add("manager", "Line__c", {
      Negotiation__c: negotiation,
      Product__c: product,
      Price__c: 100
    });
    const row = org.one("Line__c", id);
    assert.match(id, /^a01Lc\d{10}\w{3}$/);
    assert.equal(row.Name, "NL-000001");
    assert.equal(row.Position__c, 10);
    assert.equal(row.Cap_Percent__c, 3, "the formula 0.03 is 3 %");
    assert.equal(row.Is_Optional__c, 0);
    assert.equal(row.CreatedById, org.idOf("manager"));
    assert.match(String(row.CreatedDate), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal(org.one("Account", account).OwnerId, org.idOf("manager"));
    assert.equal(org.one("Negotiation__c", negotiation).Phase__c, "Prepare");
    assert.equal(org.one("Negotiation__c", negotiation).Total__c, 100);
  });

  test("accepts 15-character ids and any case of names", () => {
    const id = org.add("manager", "negotiation__C", {
      name: "x",
      account__c: account.slice(0, 15)
    });
    assert.equal(org.one("Negotiation__c", id).Account__c, account);
  });

  test("names a custom record without name by its id", () => {
    const id = org.add("manager", "Negotiation__c", { Account__c: account });
    assert.equal(org.one("Negotiation__c", id).Name, id);
  });

  const cases: [string, string, Record<string, string | number | boolean | null>, object][] = [
    [
      "missing required fields together",
      "Opportunity",
      { Name: "Deal" },
      {
        statusCode: "REQUIRED_FIELD_MISSING",
        message: "Required fields are missing: [StageName, CloseDate]",
        fields: ["StageName", "CloseDate"]
      }
    ],
    [
      "text too long",
      "Account",
      { Name: "x".repeat(256) },
      { statusCode: "STRING_TOO_LONG", fields: ["Name"] }
    ],
    [
      "a value outside a restricted picklist",
      "Negotiation__c",
      { Account__c: account, Phase__c: "Dream" },
      {
        statusCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        message: "Phase: bad value for restricted picklist field: Dream",
        fields: ["Phase__c"]
      }
    ],
    [
      "text where JSON must have a number",
      "Line__c",
      { Negotiation__c: negotiation, Price__c: "dear" },
      { statusCode: "JSON_PARSER_ERROR", fields: ["Price__c"] }
    ],
    [
      "a number where JSON must have text",
      "Account",
      { Name: 5 },
      { statusCode: "JSON_PARSER_ERROR", fields: ["Name"] }
    ],
    [
      "a date that is none",
      "Negotiation__c",
      { Account__c: account, Decision__c: "2026-02-30" },
      { statusCode: "JSON_PARSER_ERROR", fields: ["Decision__c"] }
    ],
    [
      "a number with too many digits",
      "Line__c",
      { Negotiation__c: negotiation, Price__c: 1, Cap_Percent__c: 1000 },
      { statusCode: "NUMBER_OUTSIDE_VALID_RANGE", fields: ["Cap_Percent__c"] }
    ],
    [
      "an id of no form",
      "Negotiation__c",
      { Account__c: "abc" },
      { statusCode: "MALFORMED_ID", fields: ["Account__c"] }
    ],
    [
      "an id of another object",
      "Negotiation__c",
      { Account__c: product },
      { statusCode: "FIELD_INTEGRITY_EXCEPTION", fields: ["Account__c"] }
    ],
    [
      "an id that does not exist as if hidden",
      "Negotiation__c",
      { Account__c: "001000000000001AAA" },
      {
        statusCode: "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
        message: "insufficient access rights on cross-reference id: 001000000000001"
      }
    ],
    [
      "an unknown field",
      "Account",
      { Name: "x", Nothing__c: 1 },
      {
        statusCode: "INVALID_FIELD",
        message: "No such column 'Nothing__c' on sobject of type Account"
      }
    ],
    [
      "a hidden field as if absent",
      "Negotiation__c",
      { Account__c: account, Walk_Away__c: 1 },
      { statusCode: "INVALID_FIELD" }
    ],
    [
      "a field that is read only",
      "Negotiation__c",
      { Account__c: account, Total__c: 1 },
      { statusCode: "INVALID_FIELD_FOR_INSERT_UPDATE", fields: ["Total__c"] }
    ],
    [
      "an id in an insert",
      "Account",
      { Id: account, Name: "x" },
      { statusCode: "INVALID_FIELD_FOR_INSERT_UPDATE" }
    ]
  ];
  for (const [what, object, values, expected] of cases) {
    test(`refuses ${what}`, () => {
      assert.partialDeepStrictEqual(errorsOf(object, values), [expected]);
    });
  }

  test("rounds numbers half up to the field's scale and trims text", () => {
    const id = org.add("manager", "Line__c", {
      Negotiation__c: negotiation,
      Price__c: 1.005,
      Line_External__c: "  L-1 "
    });
    assert.equal(org.one("Line__c", id).Price__c, 1.01);
    assert.equal(org.one("Line__c", id).Line_External__c, "L-1");
  });

  test("reads CSV text: numbers, dates, checkboxes; empty leaves alone, #N/A is null", () => {
    const [result] = org.records.insert(
      admin,
      "Line__c",
      [
        {
          Negotiation__c: negotiation,
          Price__c: "12.50",
          Is_Optional__c: "TRUE",
          Position__c: "",
          Product__c: "#N/A"
        }
      ],
      { allOrNone: false, format: "csv" }
    );
    const row = org.one("Line__c", String(result?.id));
    assert.deepEqual(
      [row.Price__c, row.Is_Optional__c, row.Position__c, row.Product__c],
      [12.5, 1, 10, null]
    );
    const [failed] = org.records.insert(
      admin,
      "Line__c",
      [{ Negotiation__c: negotiation, Price__c: "dear" }],
      { allOrNone: false, format: "csv" }
    );
    assert.partialDeepStrictEqual(failed?.errors, [
      {
        statusCode: "INVALID_TYPE_ON_FIELD_IN_RECORD",
        message: "Price: value not of required type: dear"
      }
    ]);
  });

  test("an unknown object and a hidden one are the same", () => {
    for (const name of ["Nothing__c", "Offer__c"]) {
      assert.throws(() => org.records.insert(org.as("manager"), name, [{}], { allOrNone: true }), {
        errorCode: "INVALID_TYPE",
        message: `sObject type '${name}' is not supported.`
      });
    }
  });

  test("setup objects are not written", () => {
    assert.partialDeepStrictEqual(
      org.records.insert(admin, "Profile", [{ Name: "Mine" }], { allOrNone: true })[0]?.errors,
      [{ statusCode: "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY" }]
    );
  });
});
