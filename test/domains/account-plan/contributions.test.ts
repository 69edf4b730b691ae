import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg, type Person } from "../../support/domains-org.ts";

const org = await openDomainsOrg(
  {
    manager: ["Account_Plan_Edit"],
    colleague: ["Account_Plan_Edit"],
    contributor: ["Contribution_Answer"]
  },
  ["account-plan"]
);
after(() => org.close());
org.today("2026-11-24");
const manager = org.as("manager");
const colleague = org.as("colleague");
const contributor = org.as("contributor");

const account = org.as("admin").insert("Account", { Name: "CHU de Valmont", OwnerId: manager.id });
const plan = manager.insert("Key_Account_Plan__c", { Name: "2026", Account__c: account });

function ask(values: FieldValues = {}, who: Person = manager): string {
  return who.insert("Plan_Contribution__c", {
    Name: "Roadmap",
    Plan__c: plan,
    Person__c: contributor.id,
    Question__c: "When does the mobile edition come?",
    Due_Date__c: "2026-12-15",
    ...values
  });
}

const sees = (who: Person, id: string) =>
  who.query(`SELECT Id FROM Plan_Contribution__c WHERE Id = '${id}'`).length === 1;
const read = (id: string, ...fields: string[]) =>
  manager.read("Plan_Contribution__c", id, ...fields);

describe("a question", () => {
  test("is seen by who asks and who is asked, by no other colleague", () => {
    const id = ask();
    assert.deepEqual(
      [manager, contributor, colleague].map((who) => sees(who, id)),
      [true, true, false]
    );
  });

  test("moves to another person with its access", () => {
    const id = ask();
    manager.update("Plan_Contribution__c", { Id: id, Person__c: colleague.id });
    assert.deepEqual(
      [contributor, colleague].map((who) => sees(who, id)),
      [false, true]
    );
  });

  test("keeps its person's access when the asker changes, and one share only", () => {
    const id = ask();
    const shares = () =>
      org
        .as("admin")
        .query(
          `SELECT Id FROM Plan_Contribution__Share WHERE ParentId = '${id}' AND UserOrGroupId = '${contributor.id}'`
        ).length;
    manager.update("Plan_Contribution__c", { Id: id, Due_Date__c: "2026-12-20" });
    assert.equal(shares(), 1);
    org.as("admin").update("Plan_Contribution__c", { Id: id, OwnerId: colleague.id });
    assert.equal(sees(contributor, id), true);
    assert.equal(shares(), 1);
  });

  test("to oneself needs no sharing", () => {
    assert.equal(sees(manager, ask({ Person__c: manager.id })), true);
  });
});

describe("who is asked", () => {
  test("reads the question and the customer's name without the account", () => {
    const id = ask();
    const row = contributor.read("Plan_Contribution__c", id, "Question__c", "Account_Name__c");
    assert.equal(row.Account_Name__c, "CHU de Valmont");
    assert.match(String(row.Question__c), /mobile/);
  });

  test("sees nothing of the plan", () => {
    ask();
    for (const object of ["Key_Account_Plan__c", "Plan_Objective__c", "Customer_Priority__c"]) {
      assert.throws(() => contributor.query(`SELECT Id FROM ${object}`), /not supported/);
    }
    assert.throws(() => contributor.query("SELECT Plan__r.Ambition__c FROM Plan_Contribution__c"));
  });

  test("answers, and changes nothing else", () => {
    const id = ask();
    contributor.update("Plan_Contribution__c", { Id: id, Answer__c: "In March." });
    const changes: FieldValues[] = [
      { Question__c: "What else?" },
      { Due_Date__c: "2027-01-31" },
      { Status__c: "Withdrawn" },
      { Answered_On__c: "2026-01-01" }
    ];
    for (const change of changes) {
      const refused = contributor.refusedUpdate("Plan_Contribution__c", { Id: id, ...change });
      assert.equal(refused.statusCode, "INVALID_FIELD_FOR_INSERT_UPDATE");
    }
    const others: FieldValues[] = [{ Name: "Else" }, { Person__c: colleague.id }];
    for (const change of others) {
      const refused = contributor.refusedUpdate("Plan_Contribution__c", { Id: id, ...change });
      assert.match(refused.message, /^The question belongs to who asked it/);
    }
    const mine = { Name: "Mine", Plan__c: plan, Person__c: contributor.id };
    assert.throws(() => contributor.insert("Plan_Contribution__c", mine));
    assert.throws(() => contributor.delete(id));
  });
});

describe("status follows the answer", () => {
  const state = (id: string) => {
    const { Status__c, Answered_On__c } = read(id, "Status__c", "Answered_On__c");
    return [Status__c, Answered_On__c];
  };

  test("answered on the day of the first answer, asked again when it is emptied", () => {
    const id = ask();
    assert.deepEqual(state(id), ["Asked", null]);
    contributor.update("Plan_Contribution__c", { Id: id, Answer__c: "In March." });
    assert.deepEqual(state(id), ["Answered", "2026-11-24"]);
    org.today("2026-12-01");
    contributor.update("Plan_Contribution__c", { Id: id, Answer__c: "In April." });
    assert.deepEqual(state(id), ["Answered", "2026-11-24"]);
    contributor.update("Plan_Contribution__c", { Id: id, Answer__c: null });
    assert.deepEqual(state(id), ["Asked", null]);
    org.today("2026-11-24");
  });

  test("cannot claim what is not there; withdrawn stays withdrawn", () => {
    const id = ask({ Status__c: "Answered" });
    assert.deepEqual(state(id), ["Asked", null]);
    manager.update("Plan_Contribution__c", { Id: id, Status__c: "Withdrawn" });
    contributor.update("Plan_Contribution__c", { Id: id, Answer__c: "In March." });
    assert.deepEqual(state(id), ["Withdrawn", "2026-11-24"]);
  });

  test("overdue the day after the due date, while there is no answer", () => {
    const overdue = (id: string) => read(id, "Is_Overdue__c").Is_Overdue__c;
    assert.equal(overdue(ask({ Due_Date__c: "2026-11-24" })), false);
    const late = ask({ Due_Date__c: "2026-11-23" });
    assert.equal(overdue(late), true);
    contributor.update("Plan_Contribution__c", { Id: late, Answer__c: "Sorry: March." });
    assert.equal(overdue(late), false);
  });
});

describe("the task of who is asked", () => {
  const tasks = (of: string) =>
    org
      .as("admin")
      .query(`SELECT OwnerId, Subject, ActivityDate, IsClosed FROM Task WHERE WhatId = '${of}'`)
      .map((task) => [task.OwnerId, task.Subject, task.ActivityDate, task.IsClosed]);

  test("is due with the question and completed by the answer", () => {
    const id = ask();
    const task = [contributor.id, "Answer: Roadmap", "2026-12-15"];
    assert.deepEqual(tasks(id), [[...task, false]]);
    contributor.update("Plan_Contribution__c", { Id: id, Answer__c: "In March." });
    assert.deepEqual(tasks(id), [[...task, true]]);
  });

  test("moves with person and date, and is completed when the question is withdrawn", () => {
    const id = ask();
    manager.update("Plan_Contribution__c", { Id: id, Due_Date__c: "2026-12-20" });
    manager.update("Plan_Contribution__c", { Id: id, Person__c: colleague.id });
    const moved = [colleague.id, "Answer: Roadmap", "2026-12-20"];
    assert.deepEqual(tasks(id), [[...moved, false]]);
    manager.update("Plan_Contribution__c", { Id: id, Status__c: "Withdrawn" });
    assert.deepEqual(tasks(id), [[...moved, true]]);
  });

  test("is not given to oneself", () =>
    assert.deepEqual(tasks(ask({ Person__c: manager.id })), []));
});

test("the day of the answer is written by nobody", () => {
  const refused = manager.refusedUpdate("Plan_Contribution__c", {
    Id: ask(),
    Answered_On__c: "2026-01-01"
  });
  assert.equal(refused.statusCode, "INVALID_FIELD_FOR_INSERT_UPDATE");
});

test("a plan with contributions is not deleted from under them", () => {
  const id = org.as("admin").insert("Key_Account_Plan__c", { Name: "Gone", Account__c: account });
  ask({ Plan__c: id });
  assert.throws(() => org.as("admin").delete(id), /DELETE_FAILED|associated/);
});
