import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { entente, ententeJson, startEntente } from "../support/entente-command.ts";
import { queryRows } from "../support/org-client.ts";
import { monthEnd, monthStart, of, RenewalsOrg, type Opened } from "./renewals-org.ts";

describe("entente renewals open, whatever happens", () => {
  let own: RenewalsOrg;

  before(async () => {
    own = await RenewalsOrg.start();
  });
  after(() => own.org.stop());

  test("more lines than fit in one call are all there, and an interrupted opening is completed", async () => {
    const large = await own.insert("Account", { Name: "Grand" });
    await own.contract("Tout", monthStart(-8), { AccountId: large });
    const rows = Array.from({ length: 250 }, (_, index) => ({
      attributes: { type: "Asset" },
      Name: `Titre ${index}`,
      AccountId: large,
      Product2Id: own.products[0],
      Price: 1.01,
      Status: "Installed",
      UsageEndDate: monthEnd(3)
    }));
    for (const records of [rows.slice(0, 200), rows.slice(200)]) {
      await own.client.requestPost("/composite/sobjects", { allOrNone: true, records });
    }
    const { opened } = await own.open(...of(large));
    const id = opened[0]?.negotiation;
    const lines = `SELECT Id FROM Negotiation_Line__c WHERE Negotiation__c = '${id}'`;
    assert.equal(await own.count(lines), 250);
    // As a killed command leaves it: without its last lines and without its amount.
    const [last] = await queryRows<{ Id: string }>(own.client, `${lines} AND Position__c = 240`);
    await own.client.sobject("Negotiation_Line__c").destroy(String(last?.Id));
    await own.client
      .sobject("Renewal_Negotiation__c")
      .update({ Id: String(id), Due_Amount__c: null });
    const again = await own.open(...of(large));
    assert.partialDeepStrictEqual(again.opened, [{ negotiation: id, completed: true, due: 252.5 }]);
    assert.equal(await own.count(lines), 250);
    assert.deepEqual((await own.open(...of(large))).opened, []);
  });

  test("wrong arguments are named and nothing is asked of the org", async () => {
    for (const [args, words] of [
      [["--co-term", "2027-02-29"], /--co-term 2027-02-29: a day/],
      [["--until", "2030-01-01", "--within", "3"], /cannot be used with/],
      [["--source", "quote"], /contract, asset, opportunity/]
    ] as const) {
      const { code, stderr } = await entente(own.org, ["renewals", "open", ...args]);
      assert.equal(code, 2, args.join(" "));
      assert.match(stderr, words);
    }
  });

  test("who may not create negotiations is told whom to ask, before anything is sent", async () => {
    for (const user of ["contributor", "director"]) {
      const { code, stderr } = await entente(own.org, ["renewals", "open"], user);
      assert.equal(code, 1, user);
      assert.match(
        stderr,
        /You may not (read|create) .*Nothing was opened\.\n {2}→ Ask an administrator/s
      );
    }
  });

  test("an account manager opens what is theirs, with the account's rights only", async () => {
    const mine = await own.insert("Account", {
      Name: "La mienne",
      OwnerId: own.org.idOf("manager")
    });
    await own.contract("À moi", monthStart(-8), {
      AccountId: mine,
      OwnerId: own.org.idOf("manager")
    });
    await own.contract("Pas à moi", monthStart(-8), {
      AccountId: await own.insert("Account", { Name: "X" })
    });
    const { status, result, message } = await ententeJson<Opened>(
      own.org,
      ["renewals", "open", "--decision-lead", "1"],
      "manager"
    );
    assert.equal(status, 0, message);
    assert.deepEqual(
      result.opened.map(({ name }) => name.slice(0, -5)),
      ["La mienne · À moi"]
    );
  });

  test("a command that is killed is completed by the same command, nothing doubled", async () => {
    const many = await own.insert("Account", { Name: "Nombreux" });
    const size = 600;
    for (let start = 0; start < size; start += 200) {
      const records = Array.from({ length: 200 }, (_, index) => ({
        attributes: { type: "Contract" },
        Name: `Contrat ${start + index}`,
        AccountId: many,
        StartDate: monthStart(-5),
        ContractTerm: 12,
        Status: "Draft"
      }));
      const body = { allOrNone: true, records };
      const saved = await own.client.requestPost<{ id: string }[]>("/composite/sobjects", body);
      const activated = saved.map(({ id }) => ({
        attributes: { type: "Contract" },
        id,
        Status: "Activated"
      }));
      await own.client.requestPatch("/composite/sobjects", {
        allOrNone: true,
        records: activated
      });
    }
    const negotiations = `SELECT Id FROM Renewal_Negotiation__c WHERE Account__c = '${many}'`;
    const { child, end } = startEntente(own.org, ["renewals", "open", ...of(many)]);
    while ((await own.count(negotiations)) === 0) await new Promise((wake) => setTimeout(wake, 10));
    child.kill("SIGKILL");
    await end;
    const half = await own.count(negotiations);
    assert.ok(half < size, `${half} were opened before the kill`);
    const { opened, skipped } = await own.open(...of(many));
    assert.equal(opened.length + skipped.length, size);
    assert.equal(await own.count(negotiations), size);
    assert.equal(await own.count(`SELECT Id FROM Opportunity WHERE AccountId = '${many}'`), size);
    assert.equal(await own.count(`${negotiations} AND Opportunity__c = NULL`), 0);
  });
});
