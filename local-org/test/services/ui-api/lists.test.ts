import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { libraryOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
let account: string;

before(async () => {
  org = await libraryOrg();
  account = await created("Account", { Name: "Library" });
  const other = await created("Account", { Name: "Other" });
  for (const Name of ["A", "B", "C", "D", "E"])
    await created("Loan__c", { Name, Library__c: account });
  await created("Loan__c", { Name: "elsewhere", Library__c: other });
});
after(() => org.close());

async function created(apiName: string, fields: object): Promise<string> {
  const { status, body } = await org.ask("manager", "POST", "/ui-api/records", { apiName, fields });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

const get = (path: string, user: "manager" | "contributor" = "manager") =>
  org.ask(user, "GET", path.startsWith("/services") ? path : `/ui-api/${path}`);

interface Page {
  readonly records: readonly { readonly fields: Readonly<Record<string, { value: unknown }>> }[];
}
const names = ({ records }: Page): unknown[] => records.map(({ fields }) => fields["Name"]?.value);

describe("related lists", () => {
  test("page through the children of one record, sorted as asked", async () => {
    const start = `related-list-records/${account}/Loans__r?fields=Loan__c.Name&sortBy=-Loan__c.Name&pageSize=2`;
    const first = (await get(start)).body;
    assert.deepEqual([names(first), first.count, first.previousPageToken], [["E", "D"], 2, null]);
    const second = (await get(`${start}&pageToken=${first.nextPageToken}`)).body;
    assert.deepEqual([names(second), second.previousPageToken], [["C", "B"], "0"]);
    const last = (await get(`${start}&pageToken=${second.nextPageToken}`)).body;
    assert.deepEqual([names(last), last.nextPageToken], [["A"], null]);
    assert.equal(first.listReference.relatedListId, "Loans__r");
  });

  test("count", async () => {
    const { body } = await get(`related-list-count/${account}/Loans__r`);
    assert.deepEqual([body.count, body.hasMore], [5, false]);
  });

  test("tell their columns and the lists of a layout", async () => {
    const info = (await get("related-list-info/Account/Loans__r")).body;
    assert.deepEqual(info.objectApiNames, ["Loan__c"]);
    assert.equal(info.displayColumns[0].fieldApiName, "Name");
    const lists = (await get("related-list-info/Account")).body.relatedLists;
    assert.ok(
      lists.some(({ relatedListId }: { relatedListId: string }) => relatedListId === "Contacts")
    );
  });

  test("are not there for who may read neither child nor parent", async () => {
    assert.equal((await get(`related-list-records/${account}/Nope__r`)).status, 404);
    assert.equal(
      (await get(`related-list-records/${account}/Loans__r`, "contributor")).status,
      404
    );
    assert.equal(
      (await get(`related-list-records/${account}/Contacts`, "contributor")).status,
      403
    );
  });

  test("refuse what they cannot do", async () => {
    const list = `related-list-records/${account}/Loans__r`;
    assert.equal((await get(`${list}?pageSize=0`)).status, 400);
    assert.equal((await get(`${list}?pageSize=many`)).status, 400);
    assert.equal((await get(`${list}?sortBy=Nope`)).body[0].errorCode, "INVALID_FIELD");
    assert.equal((await get(`${list}?where={}`)).body[0].errorCode, "NOT_SUPPORTED");
  });
});

describe("list views", () => {
  test("are listed and read", async () => {
    const { lists } = (await get("list-info/Loan__c")).body;
    const [view] = lists;
    assert.equal((await get(view.listInfoUrl)).body.label, view.label);
    const page = (await get(`${view.listUiUrl}?pageSize=3`)).body;
    assert.deepEqual(names(page), ["A", "B", "C"]);
    const next = (await get(page.nextPageUrl)).body;
    assert.deepEqual(names(next), ["D", "E", "elsewhere"]);
    assert.equal((await get("list-records/Loan__c/Nope")).status, 404);
  });

  test("come with their records in one answer", async () => {
    const { body } = await get("list-ui/Loan__c/AllLoan__c");
    assert.equal(body.info.listReference.listViewApiName, "AllLoan__c");
    assert.equal(body.records.count, 6);
  });
});
