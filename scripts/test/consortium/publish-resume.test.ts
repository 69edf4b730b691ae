import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { feePlanOf, type FeePlan } from "c/feePublicationPlan";
import fc from "fast-check";
import { publishFees, type Published } from "../../lib/consortium/publish-fees.ts";
import { CommandError } from "../../lib/output/command-error.ts";
import { dropped, FakeOrg, killed, type Break } from "./fake-org.ts";

const MEMBERS = 150;
const YEARS = 3;
/** Begin, three calls of fees (450 in calls of 200), end. */
const WRITES = 5;

function planOf(org: FakeOrg): FeePlan {
  const plan = feePlanOf(org.deal, undefined);
  assert.ok("fees" in plan);
  return plan;
}

function publish(org: FakeOrg, plan = planOf(org), takeOver = false): Promise<Published> {
  const options = { dryRun: false, vatCategory: undefined, takeOver };
  return publishFees(org.connection, org.orgDeal, plan, options, () => {});
}

async function uninterrupted(members = MEMBERS, years = YEARS): Promise<FakeOrg> {
  const org = new FakeOrg(members, years);
  await publish(org);
  return org;
}

/** Everything of the end state that does not depend on when it was reached. */
function endOf(org: FakeOrg): object {
  return { state: { ...org.state, Publication_Started__c: undefined }, amounts: org.amounts };
}

describe("publishing that breaks off", () => {
  test("in any place, killed or cut off, is finished by the next run as if it had not", async () => {
    const wanted = endOf(await uninterrupted());
    for (let write = 1; write <= WRITES; write += 1) {
      for (const when of ["before", "after"] as const) {
        const org = new FakeOrg(MEMBERS, YEARS);
        org.breaks = [{ write, when, error: killed }];
        await assert.rejects(publish(org), /killed/);
        const isEnded = write === WRITES && when === "after";
        if (write > 1 && !isEnded) assert.equal(org.state["Publication_State__c"], "Running");
        const { how } = await publish(org);
        const again = write === 1 && when === "before" ? "published" : "resumed";
        assert.equal(how, isEnded ? "alreadyPublished" : again);
        assert.deepEqual(endOf(org), wanted, `${when} write ${write}`);
      }
    }
  });

  test("by a lost connection goes on by itself, whether the call arrived or not", async () => {
    const wanted = endOf(await uninterrupted());
    for (const when of ["before", "after"] as const) {
      const org = new FakeOrg(MEMBERS, YEARS);
      org.breaks = [1, 3, 6].map((write): Break => ({ write, when, error: dropped }));
      await publish(org);
      assert.deepEqual(endOf(org), wanted, when);
    }
  });

  test("resumed is the same as uninterrupted, however often it is killed", async () => {
    const kills = fc.array(
      fc.record({
        write: fc.integer({ min: 1, max: 12 }),
        when: fc.constantFrom("before" as const, "after" as const)
      }),
      { maxLength: 6 }
    );
    const sizes = fc.record({
      members: fc.integer({ min: 1, max: 220 }),
      years: fc.integer({ min: 1, max: 3 })
    });
    await fc.assert(
      fc.asyncProperty(sizes, kills, async ({ members, years }, places) => {
        const org = new FakeOrg(members, years);
        org.breaks = places.map((place) => ({ ...place, error: killed }));
        for (let run = 0; org.state["Publication_State__c"] !== "Complete"; run += 1) {
          assert.ok(run <= places.length, "every run but the last was killed");
          await publish(org).catch((error: Error) => assert.match(error.message, /killed/));
        }
        assert.deepEqual(endOf(org), endOf(await uninterrupted(members, years)));
      }),
      { numRuns: 40 }
    );
  });

  test("by a key that another record has says so, and goes on when it is free", async () => {
    const org = new FakeOrg(MEMBERS, YEARS);
    const key = "d:m149:y2:Share";
    org.fees.push({
      Id: "other",
      Kind__c: "Administration Fee",
      Net_Amount__c: 1,
      Fee_External_Id__c: key
    });
    await assert.rejects(publish(org), /keys of the planned fees/);
    assert.equal(org.state["Publication_State__c"], "Running");
    org.fees.splice(0, 1);
    assert.equal((await publish(org)).how, "resumed");
    assert.deepEqual(endOf(org), endOf(await uninterrupted()));
  });
});

describe("two publications of a deal", () => {
  test("other shares wait for one that may be at work, unless told to take over", async () => {
    const org = new FakeOrg(3, 1);
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const running = (minutes: number) => ({
      deal: org.deal,
      publication: { state: "Running", key: "another", started: at(minutes) }
    });
    const run = (minutes: number, takeOver: boolean) =>
      publishFees(
        org.connection,
        running(minutes),
        planOf(org),
        { dryRun: false, vatCategory: undefined, takeOver },
        () => {}
      );
    await assert.rejects(run(1, false), /may be at work/);
    assert.equal(org.writes, 0);
    assert.equal((await run(1, true)).how, "published");
    assert.equal((await run(6, false)).how, "published");
  });

  test("the one that was overtaken does not end the other", async () => {
    const org = new FakeOrg(3, 1);
    const overtake = (): Error => {
      org.state["Publication_Key__c"] = "another";
      return dropped();
    };
    org.breaks = [{ write: 2, when: "after", error: overtake }];
    await assert.rejects(publish(org), (error: CommandError) =>
      /Another publication/.test(error.message)
    );
    assert.equal(org.state["Publication_State__c"], "Running");
  });
});
