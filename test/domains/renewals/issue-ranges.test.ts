import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const ISSUE = "Negotiation_Issue__c";
const row = (values: FieldValues) => ({
  Name: "Term",
  Negotiation__c: book.negotiation(),
  ...values
});

describe("the range of an issue", () => {
  const range = { Lowest_Units__c: -2, Highest_Units__c: 1.5, Step_Units__c: 0.5 };

  test("runs from 0 or below to 0 or above, in steps above 0", () => {
    book.manager.insert(ISSUE, row(range));
    for (const wrong of [
      { Lowest_Units__c: 1 },
      { Highest_Units__c: -1 },
      { Step_Units__c: 0 },
      { Step_Units__c: -1 }
    ]) {
      const refused = book.manager.refusedInsert(ISSUE, row({ ...range, ...wrong }));
      assert.match(refused.message, /0 is the realistic outcome/);
    }
  });

  test("may be known in part", () => {
    book.manager.insert(ISSUE, row({ Lowest_Units__c: -2 }));
    book.manager.insert(ISSUE, row({ Step_Units__c: 1 }));
  });
});
