import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { startEntente } from "../support/entente-command.ts";
import { ConsortiumOrg } from "./consortium-org.ts";

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((a, b) => a + b, 0);

describe("entente consortium publish", () => {
  let own: ConsortiumOrg;
  const folder = mkdtempSync(join(tmpdir(), "consortium-"));

  before(async () => {
    own = await ConsortiumOrg.start();
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await own.org.stop();
  });

  test("publishes every year to the cent; again, it writes nothing; then the deal is signed", async () => {
    const { id, members } = await own.deal(24, [6678881.87, 6344937.78]);
    const dry = await own.publish(id, "--dry-run");
    assert.deepEqual([dry.outcome, dry.fees.created], ["dryRun", 48]);
    assert.equal((await own.fees(id)).size, 0);
    const { outcome, fees, years } = await own.publish(id);
    assert.deepEqual([outcome, fees], ["published", { ...dry.fees, created: 48 }]);
    assert.deepEqual(
      years.map(({ shares }) => shares),
      ["6678881.87", "6344937.78"]
    );
    const written = await own.fees(id);
    assert.equal(sum(written.values()), 667888187 + 634493778);
    assert.equal(written.get(`${members[23]} 1 Share`), Math.round((667888187 * 24) / 300));
    const again = await own.publish(id);
    assert.deepEqual([again.outcome, again.fees.unchanged], ["alreadyPublished", 48]);
    assert.equal(await own.state(id), "Complete");
    assert.equal(await own.sign(id), "");
  });

  test("follows a scenario, and a late joiner pays for its part of the year on top", async () => {
    const { id, members } = await own.deal(3, [1000, 730]);
    const [first, second, late] = members as [string, string, string];
    await own.update("Deal_Member__c", late, { Access_Start_Date__c: "2027-12-02" });
    const shares = { [first]: "75000", [second]: "25000", [late]: "73000" };
    await own.insert("Allocation_Scenario__c", {
      Deal__c: id,
      Name: "Trois quarts",
      Is_Chosen__c: true,
      Results__c: JSON.stringify({ shares })
    });
    const { scenario, fees } = await own.publish(id);
    assert.deepEqual([scenario, fees.created], ["Trois quarts", 6]);
    assert.deepEqual(
      [...(await own.fees(id))].toSorted(),
      [
        [`${first} 1 Share`, 75000],
        [`${first} 2 Share`, 54750],
        [`${second} 1 Share`, 25000],
        [`${second} 2 Share`, 18250],
        [`${late} 1 Late Share`, 6000],
        [`${late} 2 Late Share`, 53290]
      ].toSorted()
    );
    const { code, stderr } = await own.run("publish", "--deal", id, "--scenario", "Autre");
    assert.equal(code, 2);
    assert.match(stderr, /no scenario "Autre". It has: Trois quarts/);
  });

  test("changes fees when the envelope does, but not invoiced ones: those are named, nothing is written", async () => {
    const { id, members } = await own.deal(2, [300]);
    await own.publish(id);
    const [year] = (await own.client.query(`SELECT Id FROM Deal_Year__c WHERE Deal__c = '${id}'`))
      .records;
    await own.update("Deal_Year__c", String(year?.["Id"]), { Stated_Amount__c: 330 });
    assert.match(await own.sign(id), /do not sum/);
    const { fees } = await own.publish(id);
    assert.equal(fees.updated, 2);
    assert.equal((await own.fees(id)).get(`${members[1]} 1 Share`), 22000);
    const [fee] = (
      await own.client.query(`SELECT Id FROM Member_Fee__c WHERE Member__c = '${members[1]}'`)
    ).records;
    await own.update("Member_Fee__c", String(fee?.["Id"]), { Invoice_Number__c: "F-1" });
    await own.update("Deal_Year__c", String(year?.["Id"]), { Stated_Amount__c: 360 });
    const { code, stderr } = await own.run("publish", "--deal", id);
    assert.equal(code, 1);
    assert.match(stderr, /Établissement \d+, year 1: invoiced with 220, planned 240/);
    assert.equal((await own.fees(id)).get(`${members[0]} 1 Share`), 11000);
  });

  test("killed half-way, it is finished by the same command; meanwhile the deal cannot be signed", async () => {
    const { id } = await own.deal(300, [1000000, 950000, 912000, 884640]);
    const args = ["consortium", "publish", "--deal", id];
    const { child, end } = startEntente(own.org, args);
    const count = `SELECT count() FROM Member_Fee__c WHERE Member__r.Deal__c = '${id}'`;
    while ((await own.client.query(count)).totalSize === 0)
      await new Promise((wake) => setTimeout(wake, 10));
    child.kill("SIGKILL");
    await end;
    const half = (await own.client.query(count)).totalSize;
    assert.ok(half > 0 && half < 1200, `${half} were there at the kill`);
    assert.equal(await own.state(id), "Running");
    assert.match(await own.sign(id), /being published/);
    const { outcome, years } = await own.publish(id);
    assert.equal(outcome, "resumed");
    assert.deepEqual(
      years.map(({ shares }) => shares),
      ["1000000.00", "950000.00", "912000.00", "884640.00"]
    );
    const fees = await own.fees(id);
    assert.deepEqual([fees.size, sum(fees.values())], [1200, 374664000]);
    assert.equal(await own.sign(id), "");
  });

  test("a row that the org refuses keeps the deal running, and is published once it is mended", async () => {
    const { id, members } = await own.deal(2, [300]);
    const { id: other, members: others } = await own.deal(1, [10]);
    await own.publish(other);
    const [year] = (await own.client.query(`SELECT Id FROM Deal_Year__c WHERE Deal__c = '${id}'`))
      .records;
    const [taking] = (
      await own.client.query(`SELECT Id FROM Member_Fee__c WHERE Member__c = '${others[0]}'`)
    ).records;
    const key = [id, members[1], year?.["Id"], "Share"].join(":");
    await own.update("Member_Fee__c", String(taking?.["Id"]), { Fee_External_Id__c: key });
    const { code, stderr } = await own.run("publish", "--deal", id);
    assert.equal(code, 1);
    assert.match(stderr, /cannot be signed/);
    assert.equal((await own.fees(id)).size, 0);
    assert.match(await own.sign(id), /being published/);
    await own.update("Member_Fee__c", String(taking?.["Id"]), { Fee_External_Id__c: null });
    const { outcome, fees } = await own.publish(id);
    assert.deepEqual([outcome, fees.created], ["resumed", 2]);
    assert.equal(await own.sign(id), "");
  });

  test("names what keeps it from publishing before anything is sent", async () => {
    const { id, members } = await own.deal(2, [300]);
    const missing = { Allocation_Weight__c: null };
    await own.update("Deal_Member__c", String(members[0]), missing);
    const { code, stderr } = await own.run("publish", "--deal", id);
    assert.equal(code, 2);
    assert.match(stderr, /not known for 1 of the members: Établissement \d+/);
    const unknown = await own.run("publish", "--deal", "Accord inconnu");
    assert.deepEqual([unknown.code, await own.state(id)], [2, "None"]);
    assert.match(unknown.stderr, /No deal has the id, external id or name "Accord inconnu"/);
  });

  test("invoices are checked in the org and from a file; a difference ends with 1", async () => {
    const { id, members } = await own.deal(2, [300], { Invoice_Tolerance__c: 1 });
    await own.publish(id, "--vat-category", "Standard");
    const check = (...args: string[]) => own.run("invoices", "check", "--deal", id, ...args);
    const open = await check();
    assert.deepEqual([open.code, /without an invoice yet: 2/.test(open.stdout)], [0, true]);
    const [fee] = (
      await own.client.query(`SELECT Id FROM Member_Fee__c WHERE Member__c = '${members[0]}'`)
    ).records;
    const invoice = { Invoiced_Net_Amount__c: 100, Invoiced_VAT_Amount__c: 20.02 };
    await own.update("Member_Fee__c", String(fee?.["Id"]), invoice);
    const vat = await check();
    assert.equal(vat.code, 1);
    assert.match(vat.stdout, /100\.00 .*20\.00 .*20\.02 .*VAT/);
    await own.update("Member_Fee__c", String(fee?.["Id"]), { Invoiced_VAT_Amount__c: 20.01 });
    assert.equal((await check()).code, 0);

    const [name] = (
      await own.client.query(
        `SELECT Member_Account__r.Name FROM Deal_Member__c WHERE Id = '${members[0]}'`
      )
    ).records;
    const institution = (name?.["Member_Account__r"] as { Name: string }).Name;
    const file = join(folder, "invoices.csv");
    writeFileSync(file, `member,year,net,vat\n${institution},2027,100.00,20.00\n`);
    const { code, stdout } = await check(file, "--json");
    const { result } = JSON.parse(stdout) as {
      result: { invoices: readonly { outcome: string }[] };
    };
    assert.equal(code, 1);
    assert.deepEqual(
      result.invoices.map(({ outcome }) => outcome),
      ["matches", "missing"]
    );
  });
});
