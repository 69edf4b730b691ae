import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { DealBook } from "./deal-book.ts";

const book = await DealBook.open();
after(() => book.org.close());

/** A deal of 100 whose publication of two shares runs; both are there. */
function running(): { readonly deal: string; readonly members: readonly string[] } {
  const deal = book.deal({
    Publication_State__c: "Running",
    Publication_Fee_Count__c: 2,
    Publication_Amount__c: 100,
    Missing_Weight_Rule__c: "Exclude"
  });
  const year = book.year(deal, { Stated_Amount__c: 100 });
  const members = ["One", "Two"].map((name) =>
    book.member(deal, name, { Response__c: "Accepted" })
  );
  for (const member of members) book.fee(member, year, 50);
  return { deal, members };
}

const complete = (deal: string) => ({ Id: deal, Publication_State__c: "Complete" });
const sign = (deal: string) => ({ Id: deal, Status__c: "Signed" });
const refused = (row: { readonly Id: string }): string =>
  book.admin.refusedUpdate("Consortium_Deal__c", row).message;

describe("publishing members' fees", () => {
  test("keeps a deal from being signed until it is complete", () => {
    const { deal } = running();
    assert.match(refused(sign(deal)), /being published/);
    book.admin.update("Consortium_Deal__c", complete(deal));
    book.admin.update("Consortium_Deal__c", sign(deal));
  });

  test("is complete only with every fee and the sum that was to be published", () => {
    const { deal } = running();
    book.admin.update("Consortium_Deal__c", { Id: deal, Publication_Fee_Count__c: 3 });
    assert.match(refused(complete(deal)), /missing/);
    const amount = { Publication_Fee_Count__c: 2, Publication_Amount__c: 100.01 };
    book.admin.update("Consortium_Deal__c", { Id: deal, ...amount });
    assert.match(refused(complete(deal)), /sum differs/);
  });

  test("counts late shares, not what is no share", () => {
    const { deal, members } = running();
    const [year] = book.admin.query(`SELECT Id FROM Deal_Year__c WHERE Deal__c = '${deal}'`);
    const fee = (kind: string, net: number) =>
      book.fee(String(members[0]), String(year?.Id), net, { Kind__c: kind });
    fee("Administration Fee", 3);
    fee("Central Funding", -3);
    const count = () => book.admin.read("Consortium_Deal__c", deal, "Counted_Fee_Count__c");
    assert.equal(count().Counted_Fee_Count__c, 2);
    fee("Late Share", 4);
    assert.equal(count().Counted_Fee_Count__c, 3);
  });

  test("shows a fee that was lost afterwards: the deal is not signed", () => {
    const { deal, members } = running();
    book.admin.update("Consortium_Deal__c", complete(deal));
    const gone = { Id: String(members[0]), Response__c: "Declined" };
    book.admin.update("Deal_Member__c", gone);
    assert.match(refused(sign(deal)), /being published, or some are missing|do not sum/);
  });
});
