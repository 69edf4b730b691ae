import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { deployFixture } from "../../../automation/flows/flow-org.ts";
import { openTestOrg } from "../../../server/test-org.ts";
import type { TestOrg } from "../../../server/test-org.ts";

describe("a flow is refused when it is deployed", () => {
  let org: TestOrg;
  before(() => {
    org = openTestOrg();
  });
  after(() => org.close());

  const wrong: readonly (readonly [
    what: string,
    flow: string,
    planted: readonly [string, string],
    problem: string
  ])[] = [
    [
      "a connector to nothing",
      "Deal_Won",
      ["<targetReference>Create_Task</targetReference>", "<targetReference>Nope</targetReference>"],
      "Update_Steps - The connector leads to Nope, which does not exist"
    ],
    [
      "a reference to nothing",
      "Deal_Won",
      ["$Record.OwnerId", "$Record.Nope__c"],
      "Create_Task - The reference $Record.Nope__c names nothing that exists"
    ],
    [
      "a merge field that names nothing",
      "Deal_Won",
      ["{!total}", "{!sum}"],
      "subject - The reference sum names nothing that exists"
    ],
    [
      "an unknown object",
      "Deal_Won",
      ["<object>Task</object>", "<object>Chore</object>"],
      "Create_Task - The object Chore doesn't exist"
    ],
    [
      "an unknown field to set",
      "Deal_Won",
      ["<field>Decided_At__c</field>", "<field>Decided__c</field>"],
      "Update_Deal - The field Decided__c for the object Deal__c doesn't exist"
    ],
    [
      "a field that only the platform sets",
      "Deal_Won",
      ["<field>Decided_At__c</field>", "<field>Doubled__c</field>"],
      "Update_Deal - The field Doubled__c can't be set"
    ],
    [
      "an unknown field in an entry condition",
      "Deal_Won",
      ["<field>Status__c</field>", "<field>State__c</field>"],
      "Start - The field State__c for the object Deal__c doesn't exist"
    ],
    [
      "a value that the picklist lacks",
      "Deal_Won",
      ["<stringValue>Won</stringValue>", "<stringValue>Gained</stringValue>"],
      "Start - The picklist Status__c has no value Gained"
    ],
    [
      "a formula with an unknown field",
      "Deal_Defaults",
      ["{!Get_Account.Name}", "{!Get_Account.Nom}"],
      "noteText - Field Get_Account.Nom does not exist. Check spelling."
    ],
    [
      "a formula of the wrong type",
      "Deal_Defaults",
      ["<dataType>Date</dataType>", "<dataType>Number</dataType>"],
      "inAMonth - Formula result is data type (Date), incompatible with expected data type (Number)."
    ],
    [
      "an entry formula that is no condition",
      "Deal_Guard",
      ["NOT(ISNEW())", "1 + 1"],
      "Start - Incorrect parameter type for function 'AND()'. Expected Boolean, received Number"
    ],
    [
      "a condition logic that names too many conditions",
      "Deal_Won",
      [
        "<filterLogic>and</filterLogic>\n        <filters><field>Status__c",
        "<filterLogic>1 AND 2</filterLogic>\n        <filters><field>Status__c"
      ],
      "Start - The condition logic 1 AND 2 is not valid"
    ],
    [
      "a name used twice",
      "Deal_Won",
      ["<name>Update_Steps</name>", "<name>Update_Deal</name>"],
      "Update_Deal - The API name Update_Deal is used more than once"
    ],
    [
      "a start that leads nowhere",
      "Deal_Keep",
      ["<connector><targetReference>Refuse</targetReference></connector>", ""],
      "Start - The start element isn't connected"
    ],
    ["no start", "Deal_Keep", ["<start>", "<!--"], "Flow - The flow has no start element"],
    [
      "a record created before the save",
      "Deal_Won",
      ["RecordAfterSave", "RecordBeforeSave"],
      "Create_Task - A flow that runs before the save can change only the record that triggers it"
    ],
    [
      "a scheduled path before the save",
      "Deal_Reminders",
      ["RecordAfterSave", "RecordBeforeSave"],
      "Start - Scheduled paths need a flow that runs after the save"
    ],
    [
      "a path that counts from a text",
      "Deal_Reminders",
      ["<recordField>Close_On__c</recordField>", "<recordField>Note__c</recordField>"],
      "Six_Months_Before - The time source Note__c is no date or date/time field of the object"
    ],
    [
      "an element that the local org does not run",
      "Deal_Keep",
      [
        "<customErrors>",
        "<subflows><name>Other</name><label>Other</label><locationX>0</locationX><locationY>0</locationY></subflows><customErrors>"
      ],
      "Other - The element type subflows is not supported by the local org"
    ],
    [
      "an assignment to what is no variable",
      "Deal_Won",
      [
        "<assignToReference>total</assignToReference>",
        "<assignToReference>subject</assignToReference>"
      ],
      "Mark_Done - subject cannot be assigned a value"
    ]
  ];

  for (const [what, flow, [from, to], problem] of wrong)
    test(what, async () => {
      const result = await deployFixture(org, [flow], (source) => {
        assert.ok(source.includes(from), `the sample has ${from}`);
        return source.replace(from, to).replace("</start>", to === "<!--" ? "-->" : "</start>");
      });
      assert.equal(result.success, false);
      const failures = result.details?.componentFailures ?? [];
      assert.ok(
        failures.some((each) => each.problem === problem && each.fullName === flow),
        JSON.stringify(failures.map((each) => each.problem))
      );
      const [first] = failures;
      assert.equal(typeof first?.lineNumber, "number");
      assert.equal(org.org.metadata.components().get("Flow", flow), undefined, "nothing is kept");
    });

  test("none of the sound samples", async () => {
    const flows = ["Deal_Defaults", "Deal_Won", "Deal_Guard", "Deal_Mirror", "Deal_Reminders"];
    const result = await deployFixture(org, [...flows, "Deal_Echo", "Deal_Keep", "Deal_Share"]);
    assert.deepEqual(result.details?.componentFailures, []);
    assert.equal(result.success, true);
  });
});
