import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { entente, ententeJson, startEntente } from "../support/entente-command.ts";
import { clientOf, queryRows } from "../support/org-client.ts";
import { deployVisits } from "./privacy/visits.ts";

interface Exported {
  readonly complete: boolean;
  readonly unread: readonly { object: string; field: string | null; reason: string }[];
  readonly sameAddress: readonly string[];
  readonly objects: readonly {
    object: string;
    label: string;
    relation: string;
    rows: readonly {
      id: string;
      fields: readonly { name: string; label: string; value: unknown; text?: string }[];
    }[];
  }[];
}

interface Erased {
  readonly complete: boolean;
  readonly objectionSet: boolean;
  readonly deleted: readonly { object: string; rows: number }[];
  readonly emptied: readonly { object: string; rows: number; fields: readonly string[] }[];
  readonly kept: readonly { object: string; rows: number; why: string }[];
  readonly apiCalls: number;
}

const VASSEUR = "etienne.vasseur@valmont.example";
const BUYER = "helene.delacroix-morel@valmont.example";
const seed = ["seed", "demo", "--owner", "manager@local.entente"];

let org: LocalOrgProcess;
let folder: string;
before(async () => {
  org = await startDeployedOrg();
  const seeded = await ententeJson(org, seed);
  assert.equal(seeded.status, 0, seeded.message);
  folder = mkdtempSync(join(tmpdir(), "entente-privacy-"));
  await answerForAMember(await contactId(VASSEUR));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await org.stop();
});

const contactId = async (email: string): Promise<string> => {
  const [row] = await rowsOf(`SELECT Id FROM Contact WHERE Email = '${email}'`);
  return String(row?.["Id"]);
};

const rowsOf = (soql: string): Promise<Record<string, unknown>[]> => queryRows(clientOf(org), soql);

/** The person answered for a member of a deal, and has a task. */
async function answerForAMember(contact: string): Promise<void> {
  const [member] = await rowsOf(
    "SELECT Id FROM Deal_Member__c WHERE Response__c = 'Accepted' LIMIT 1"
  );
  const client = clientOf(org);
  await client
    .sobject("Deal_Member__c")
    .update({ Id: String(member?.["Id"]), Response_Contact__c: contact });
  await client.sobject("Task").create({ Subject: "Call back", WhoId: contact });
}

const exported = async (args: readonly string[], user?: string): Promise<Exported> =>
  (await ententeJson<Exported>(org, ["privacy", "export", ...args], user)).result;

const erase = async (...args: string[]): Promise<{ status: number; result: Erased }> =>
  ententeJson<Erased>(org, ["privacy", "erase", "--contact", ...args]);

const objectsOf = ({ objects }: Exported, relation: string): string[] =>
  objects
    .filter((found) => found.relation === relation)
    .map(({ object }) => object)
    .sort();

describe("entente privacy export", () => {
  test("gives every row about the person and every row that names them, whole", async () => {
    const id = await contactId(VASSEUR);
    const document = await exported(["--contact", VASSEUR]);
    assert.equal(document.complete, true, JSON.stringify(document.unread));
    assert.deepEqual(objectsOf(document, "about"), [
      "Account_Stakeholder__c",
      "Customer_Pulse__c",
      "Relationship_Coverage__c",
      "Stakeholder_Link__c"
    ]);
    assert.deepEqual(objectsOf(document, "names"), ["Deal_Member__c", "Task"]);
    const conditions = {
      Account_Stakeholder__c: `Contact__c = '${id}'`,
      Relationship_Coverage__c: `Stakeholder__r.Contact__c = '${id}'`,
      Stakeholder_Link__c: `From_Stakeholder__r.Contact__c = '${id}' OR To_Stakeholder__r.Contact__c = '${id}'`
    };
    for (const [object, condition] of Object.entries(conditions)) {
      const ids = (await rowsOf(`SELECT Id FROM ${object} WHERE ${condition}`)).map(
        (row) => row["Id"]
      );
      const found = document.objects.find((section) => section.object === object);
      assert.deepEqual(found?.rows.map((row) => row.id).sort(), ids.sort(), object);
      const { fields } = await clientOf(org).describe(object);
      assert.deepEqual(
        found?.rows[0]?.fields.map(({ name }) => name),
        fields.map(({ name }) => name),
        object
      );
    }
  });

  test("speaks French when asked, and gives values as the org stores them beside", async () => {
    const { objects } = await exported(["--contact", VASSEUR, "--language", "fr"]);
    const stakeholder = objects.find(({ object }) => object === "Account_Stakeholder__c");
    assert.equal(stakeholder?.label, "Partie prenante");
    const decided = stakeholder?.rows[0]?.fields.find(({ name }) => name === "Function__c");
    assert.deepEqual(decided, {
      name: "Function__c",
      label: "Fonction",
      value: "Clinician",
      text: "Clinicien"
    });
  });

  test("writes a JSON file, or CSV files a spreadsheet opens, that only their owner reads", async () => {
    const file = join(folder, "vasseur.json");
    assert.equal(
      (await entente(org, ["privacy", "export", "--contact", VASSEUR, "--output", file])).code,
      0
    );
    const document = JSON.parse(readFileSync(file, "utf8")) as Exported;
    assert.equal(document.complete, true);
    assert.equal(statSync(file).mode & 0o077, 0);
    const csv = join(folder, "vasseur");
    assert.equal(
      (await entente(org, ["privacy", "export", "--contact", VASSEUR, "--output", csv])).code,
      0
    );
    const names = [...new Set(document.objects.map(({ object }) => `${object}.csv`))];
    assert.deepEqual(readdirSync(csv).sort(), [...names, "contents.json"].sort());
    assert.match(
      readFileSync(join(csv, "Account_Stakeholder__c.csv"), "utf8"),
      /^\uFEFFRecord ID \(Id\),/
    );
  });

  test("never writes over another export", async () => {
    const args = ["privacy", "export", "--contact", BUYER, "--output", join(folder, "vasseur")];
    const { code, stderr } = await entente(org, args);
    assert.equal(code, 2);
    assert.match(stderr, /may hold another person's data/);
  });

  test("says that sharing may hide rows, and ends with 1", async () => {
    const { status, result } = await ententeJson<Exported>(
      org,
      ["privacy", "export", "--contact", VASSEUR],
      "manager"
    );
    assert.equal(status, 1);
    assert.equal(result.complete, false);
    assert.ok(result.unread.some(({ object }) => object === "Customer_Pulse__c"));
    const text = await entente(org, ["privacy", "export", "--contact", VASSEUR], "manager");
    assert.match(text.stdout, /NOT COMPLETE/);
    assert.doesNotMatch(text.stdout, /^Complete/m);
  });

  test("names no person by an address that two contacts share, and says it of a person found by id", async () => {
    const created = await clientOf(org)
      .sobject("Contact")
      .create({ LastName: "Vasseur", Email: VASSEUR });
    try {
      const { code, stderr } = await entente(org, ["privacy", "export", "--contact", VASSEUR]);
      assert.equal(code, 2);
      assert.match(stderr, /Several records of Contact/);
      const [other] = await rowsOf(
        `SELECT Id FROM Contact WHERE Email = '${VASSEUR}' AND Id != '${created.id}'`
      );
      const document = await exported(["--contact", String(other?.["Id"])]);
      assert.deepEqual(document.sameAddress, [created.id]);
    } finally {
      await clientOf(org).sobject("Contact").delete(String(created.id));
    }
  });

  test("finds nobody by what is not there, and needs one person", async () => {
    assert.equal(
      (await entente(org, ["privacy", "export", "--contact", "nobody@x.example"])).code,
      2
    );
    assert.equal((await entente(org, ["privacy", "export"])).code, 2);
  });

  test("gives a colleague the rows about them, not the rows they own", async () => {
    const document = await exported(["--user", "manager@local.entente"]);
    assert.equal(document.complete, true, JSON.stringify(document.unread));
    assert.deepEqual(objectsOf(document, "about"), [
      "Relationship_Coverage__c",
      "Revenue_Target__c"
    ]);
    assert.ok(objectsOf(document, "names").includes("Plan_Objective__c"));
    assert.ok(!document.objects.some(({ object }) => object === "Account"));
  });

  test("finds an object that was added later, by its classification", async () => {
    await deployVisits(clientOf(org), org.idOf("admin"));
    const id = await contactId(VASSEUR);
    await clientOf(org).sobject("Visit__c").create({ Person__c: id });
    const document = await exported(["--contact", VASSEUR]);
    assert.ok(objectsOf(document, "about").includes("Visit__c"));
  });
});

describe("entente privacy erase", () => {
  const left = async (id: string): Promise<number> =>
    (
      await Promise.all(
        [
          `SELECT Id FROM Account_Stakeholder__c WHERE Contact__c = '${id}'`,
          `SELECT Id FROM Relationship_Coverage__c WHERE Stakeholder__r.Contact__c = '${id}'`,
          `SELECT Id FROM Stakeholder_Link__c WHERE From_Stakeholder__r.Contact__c = '${id}'`,
          `SELECT Id FROM Stakeholder_Link__c WHERE To_Stakeholder__r.Contact__c = '${id}'`,
          `SELECT Id FROM Customer_Pulse__c WHERE Contact__c = '${id}'`,
          `SELECT Id FROM Visit__c WHERE Person__c = '${id}'`
        ].map(rowsOf)
      )
    ).flat().length;

  test("does nothing without --yes", async () => {
    const { code, stderr } = await entente(org, ["privacy", "erase", "--contact", VASSEUR]);
    assert.equal(code, 2);
    assert.match(stderr, /Nothing was erased/);
  });

  test("changes nothing in a dry run, or for a user without the rights, who is told which", async () => {
    const id = await contactId(VASSEUR);
    const before = await left(id);
    const { status, result } = await erase(VASSEUR, "--dry-run");
    assert.equal(status, 0);
    assert.ok(result.deleted.length > 3);
    const refused = await entente(
      org,
      ["privacy", "erase", "--contact", VASSEUR, "--yes"],
      "director"
    );
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /Delete on Account_Stakeholder__c/);
    assert.equal(await left(id), before);
  });

  test("removes what is said of the person, keeps what the law needs and says why", async () => {
    const id = await contactId(VASSEUR);
    const pulses = await rowsOf("SELECT Id FROM Customer_Pulse__c");
    const expected = await erase(VASSEUR, "--dry-run");
    const { status, result } = await erase(VASSEUR, "--yes");
    assert.equal(status, 0);
    assert.deepEqual(result.deleted, expected.result.deleted);
    assert.ok(result.apiCalls > 0);
    assert.equal(await left(id), 0);
    assert.equal((await rowsOf("SELECT Id FROM Customer_Pulse__c")).length, pulses.length);
    const members = await rowsOf(
      `SELECT Id FROM Deal_Member__c WHERE Response_Contact__c = '${id}'`
    );
    assert.equal(members.length, 1);
    assert.match(
      result.kept.find(({ object }) => object === "Deal_Member__c")?.why ?? "",
      /evidence of it/
    );
    const others = await rowsOf("SELECT Id FROM Account_Stakeholder__c");
    assert.ok(others.length > 0);
  });

  test("nothing can be assessed afterwards, and the second run finds nothing", async () => {
    const [account] = await rowsOf("SELECT Id FROM Account LIMIT 1");
    const refused = await clientOf(org)
      .sobject("Account_Stakeholder__c")
      .create({
        Account__c: String(account?.["Id"]),
        Contact__c: await contactId(VASSEUR),
        Scope__c: "Account",
        Influence__c: "High"
      })
      .catch((error: Error) => error);
    assert.match(String(refused), /object/i);
    const { status, result } = await erase(VASSEUR, "--yes");
    assert.equal(status, 0);
    assert.equal(result.objectionSet, false);
    assert.deepEqual([result.deleted, result.emptied], [[], []]);
  });

  test("a run that is killed is completed by the same command", async () => {
    const id = await contactId(BUYER);
    const before = await left(id);
    const { child, end } = startEntente(org, ["privacy", "erase", "--contact", BUYER, "--yes"]);
    child.stderr?.on("data", (text: string) => {
      if (text.includes("Deleting")) child.kill("SIGKILL");
    });
    await end;
    assert.ok(before > 1);
    const { status, result } = await erase(BUYER, "--yes");
    assert.equal(status, 0);
    assert.equal(result.complete, true);
    assert.equal(await left(id), 0);
  });

  test("a user who may not read the assessments is told so: nothing is claimed", async () => {
    const client = clientOf(org);
    const sets = await rowsOf(
      `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${org.idOf("admin")}'`
    );
    for (const { Id } of sets) await client.sobject("PermissionSetAssignment").delete(String(Id));
    const { code, stdout } = await entente(org, ["privacy", "export", "--contact", BUYER]);
    assert.equal(code, 1);
    assert.match(stdout, /no right to read.*Account_Stakeholder__c\.Contact__c/);
  });
});
