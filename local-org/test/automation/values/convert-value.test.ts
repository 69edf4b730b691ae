import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { convertValue } from "../../../src/automation/values/convert-value.ts";
import type { Field } from "../../../src/metadata/schema.ts";
import {
  checkbox,
  currency,
  date,
  dateTime,
  email,
  integer,
  lookup,
  picklist,
  text,
  textArea
} from "../../../src/metadata/standard/field-makers.ts";
import type { FieldValue } from "../../../src/org.ts";

/** The stored value, or the error's code. */
function converted(field: Field, value: FieldValue, format: "json" | "csv" = "json") {
  const result = convertValue(field, value, { format, label: field.label });
  return "error" in result ? result.error.statusCode : result.value;
}

describe("convertValue", () => {
  const price = currency("Price__c", "Price");
  const day = date("Day__c", "Day");
  const moment = dateTime("At__c", "At");

  test("numbers round half up on their decimal digits, not on their bits", () => {
    assert.deepEqual(
      [1.005, 2.675, -1.005, 1e-7, 0.1, "12.345"].map((value) => converted(price, value)),
      [1.01, 2.68, -1.01, 0, 0.1, 12.35]
    );
    assert.equal(converted(integer("N__c", "N"), 2.5), 3);
  });

  test("numbers keep to their digits and to numbers", () => {
    assert.equal(converted(price, 1e16), "NUMBER_OUTSIDE_VALID_RANGE");
    assert.equal(converted(price, 9999999999999999), "NUMBER_OUTSIDE_VALID_RANGE");
    assert.equal(converted(price, true), "JSON_PARSER_ERROR");
    assert.equal(converted(price, "1,5", "csv"), "INVALID_TYPE_ON_FIELD_IN_RECORD");
    assert.equal(converted(price, "0x10", "csv"), "INVALID_TYPE_ON_FIELD_IN_RECORD");
  });

  test("dates exist in the calendar; a datetime's day is taken as written", () => {
    assert.equal(converted(day, "2028-02-29"), "2028-02-29");
    assert.equal(converted(day, "2026-12-31T23:30:00+02:00"), "2026-12-31");
    for (const wrong of ["2027-02-29", "2026-13-01", "31/12/2026", "tomorrow"])
      assert.equal(converted(day, wrong), "JSON_PARSER_ERROR");
  });

  test("datetimes of any offset are kept in UTC", () => {
    assert.deepEqual(
      [
        "2026-01-01T00:00:00.000+0000",
        "2026-01-01T01:30:00+01:00",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.1234567Z",
        "2026-01-01"
      ].map((value) => converted(moment, value)),
      [
        "2026-01-01T00:00:00.000Z",
        "2026-01-01T00:30:00.000Z",
        "2026-01-01T00:00:00.000Z",
        "2026-01-01T00:00:00.123Z",
        "2026-01-01T00:00:00.000Z"
      ]
    );
    assert.equal(converted(moment, "2026-01-01T25:00:00Z"), "JSON_PARSER_ERROR");
  });

  test("text loses blanks at its ends, several lines keep their beginning", () => {
    assert.equal(converted(text("T__c", "T", 5), "  ab  "), "ab");
    assert.equal(converted(text("T__c", "T", 5), "   "), null);
    assert.equal(converted(text("T__c", "T", 5), "123456"), "STRING_TOO_LONG");
    assert.equal(converted(textArea("T__c", "T"), "  a\n b \n"), "  a\n b");
  });

  test("checkboxes are never empty", () => {
    const on = checkbox("On__c", "On");
    const values: FieldValue[] = [true, false, null, "true", "FALSE", ""];
    assert.deepEqual(
      values.map((value) => converted(on, value)),
      [1, 0, 0, 1, 0, 0]
    );
    assert.equal(converted(on, "perhaps", "csv"), "INVALID_TYPE_ON_FIELD_IN_RECORD");
  });

  test("picklists take the list's spelling; open ones take anything", () => {
    const restricted = picklist("P__c", "P", "Red|Green", { restricted: true });
    assert.equal(converted(restricted, "red"), "Red");
    assert.equal(converted(restricted, "Pink"), "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
    assert.equal(converted(picklist("P__c", "P", "Red"), "Pink"), "Pink");
    const inactive: Field = {
      ...restricted,
      picklist: {
        restricted: true,
        values: [{ value: "Old", label: "Old", isDefault: false, active: false }]
      }
    };
    assert.equal(converted(inactive, "Old"), "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
  });

  test("ids and email addresses have a form", () => {
    const up = lookup("Up__c", "Up", "Account");
    assert.equal(converted(up, "001D000000IRFma"), "001D000000IRFmaIAH");
    assert.equal(converted(up, "001D"), "MALFORMED_ID");
    assert.equal(converted(email("E__c", "E"), "a@b"), "INVALID_EMAIL_ADDRESS");
    assert.equal(converted(email("E__c", "E"), "a.b@c.fr"), "a.b@c.fr");
  });
});
