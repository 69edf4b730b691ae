import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLocalOrg, type LocalOrg } from "../../src/local-org.ts";
import type { Session } from "../../src/org.ts";
import { columnField } from "../../src/layouts/column-field.ts";
import { listViewCondition } from "../../src/layouts/list-view-condition.ts";
import { knownUsers } from "../../src/server/known-users.ts";

describe("list views as SOQL", () => {
  let org: LocalOrg;
  let session: Session;
  before(() => {
    org = openLocalOrg();
    session = org.session(knownUsers(org)[0]?.accessToken ?? "", "68.0");
  });
  after(() => org.close());

  const where = (filters: { field: string; operation: string; value?: string }[], more = {}) =>
    listViewCondition(org.schema(), session, "Opportunity", { filters, ...more });

  test("old list names find their fields", () => {
    const field = (object: string, name: string) => columnField(org.schema(), object, name)?.name;
    assert.equal(field("Opportunity", "OPPORTUNITY.STAGE_NAME"), "StageName");
    assert.equal(field("Opportunity", "OPPORTUNITY.NAME"), "Name");
    assert.equal(field("Contact", "CONTACT.PHONE1"), "Phone");
    assert.equal(field("Account", "CORE.USERS.ALIAS"), "OwnerId");
    assert.equal(field("Account", "NO.SUCH_FIELD"), undefined);
  });

  test("values are quoted, several are alternatives, dates become ISO", () => {
    assert.equal(
      where([{ field: "OPPORTUNITY.NAME", operation: "equals", value: "O'Neil" }]),
      "Name = 'O\\'Neil'"
    );
    assert.equal(
      where([{ field: "StageName", operation: "equals", value: "Prospecting,Closed Won" }]),
      "(StageName = 'Prospecting' OR StageName = 'Closed Won')"
    );
    assert.equal(
      where([{ field: "StageName", operation: "notEqual", value: "A,B" }]),
      "(StageName != 'A' AND StageName != 'B')"
    );
    assert.equal(
      where([{ field: "CloseDate", operation: "lessThan", value: "3/9/2027" }]),
      "CloseDate < 2027-03-09"
    );
    assert.equal(where([{ field: "Amount", operation: "equals" }]), "Amount = null");
    assert.equal(
      where([{ field: "IsClosed", operation: "equals", value: "0" }]),
      "IsClosed = false"
    );
  });

  test("the scope and the filter logic hold", () => {
    const filters = [
      { field: "Name", operation: "contains", value: "a" },
      { field: "Amount", operation: "greaterThan", value: "5" },
      { field: "Name", operation: "startsWith", value: "b" }
    ];
    assert.equal(
      where(filters, { filterScope: "Mine", booleanFilter: "1 AND (2 OR 3)" }),
      `OwnerId = '${session.userId}' AND (Name LIKE '%a%' AND (Amount > 5 OR Name LIKE 'b%'))`
    );
  });

  test("a filter on a field that is gone shows nothing rather than everything", () => {
    assert.equal(where([{ field: "Gone__c", operation: "equals", value: "x" }]), "Id = null");
  });
});
