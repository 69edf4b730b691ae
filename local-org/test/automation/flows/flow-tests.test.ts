import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultDeployOptions } from "../../../src/metadata/deploy/deploy-options.ts";
import { xml, zipOf } from "../../metadata/metadata-fixture.ts";
import { openFlowOrg } from "./flow-org.ts";
import type { FlowOrg } from "./flow-org.ts";

const point = (type: string, value: string): string =>
  `<parameters><leftValueReference>$Record</leftValueReference><type>${type}</type><value>${value}</value></parameters>`;

const start = (values: object, updated?: object, path?: string): string =>
  `<testPoints><elementApiName>Start</elementApiName>` +
  point("InputTriggeringRecordInitial", `<sobjectValue>${JSON.stringify(values)}</sobjectValue>`) +
  (updated === undefined
    ? ""
    : point(
        "InputTriggeringRecordUpdated",
        `<sobjectValue>${JSON.stringify(updated)}</sobjectValue>`
      )) +
  (path === undefined ? "" : point("ScheduledPath", `<stringValue>${path}</stringValue>`)) +
  `</testPoints>`;

const finish = (left: string, operator: string, right: string): string =>
  `<testPoints><assertions><conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator><rightValue>${right}</rightValue></conditions><errorMessage>Wrong</errorMessage></assertions><elementApiName>Finish</elementApiName></testPoints>`;

const yes = "<booleanValue>true</booleanValue>";

async function run(
  org: FlowOrg,
  tests: Readonly<Record<string, readonly [flow: string, points: string]>>
): Promise<Record<string, readonly string[]>> {
  const files = Object.fromEntries(
    Object.entries(tests).map(([name, [flow, points]]) => [
      `flowtests/${name}.flowtest`,
      xml("FlowTest", `<flowApiName>${flow}</flowApiName><label>${name}</label>${points}`)
    ])
  );
  const { deployments } = org.org.metadata;
  const zip = zipOf(files, { FlowTest: Object.keys(tests) });
  const id = deployments.start(org.as("admin"), zip, defaultDeployOptions);
  await deployments.idle();
  const result = deployments.result(id, true);
  assert.equal(result.success, true, JSON.stringify(result.details?.componentFailures));
  const results = org.org.runFlowTests();
  return Object.fromEntries(results.map(({ test: name, failures }) => [name, failures]));
}

test("flow tests assert fields, outcomes, errors and paths, and leave nothing behind", async () => {
  const org = await openFlowOrg(["Deal_Defaults", "Deal_Guard", "Deal_Reminders", "Deal_Won"]);
  await org.at("2027-01-31T08:00:00Z");
  const lost = { Name: "L", Status__c: "Lost" };
  const results = await run(org, {
    Note: [
      "Deal_Defaults",
      start({ Name: "A" }) +
        finish("$Record.Note__c", "EqualTo", "<stringValue>No account for A</stringValue>")
    ],
    Wrong_Note: ["Deal_Defaults", start({ Name: "A" }) + finish("$Record.Note__c", "IsNull", yes)],
    Outcome: [
      "Deal_Defaults",
      start({ Name: "A" }) +
        finish("Account_Given", "EqualTo", "<booleanValue>false</booleanValue>")
    ],
    Not_Set_Off: [
      "Deal_Defaults",
      start({ Name: "A", Close_On__c: "2027-01-01" }) + finish("Get_Account", "WasVisited", yes)
    ],
    Refused: [
      "Deal_Guard",
      start(lost, { Status__c: "Open" }) + finish("$Record", "HasError", yes)
    ],
    Path: [
      "Deal_Reminders",
      start({ Name: "P", Status__c: "Open" }, undefined, "Thirty_Days_Before") +
        finish("$Record.Reminders__c", "EqualTo", "<numberValue>1</numberValue>")
    ],
    Created: [
      "Deal_Won",
      start({ Name: "W", Status__c: "Won" }) +
        finish("Create_Task", "IsNull", "<booleanValue>false</booleanValue>")
    ]
  });
  assert.deepEqual(results, {
    Created: [],
    Not_Set_Off: ["The record does not set the flow off"],
    Note: [],
    Outcome: [],
    Path: [],
    Refused: [],
    Wrong_Note: ["Wrong: $Record.Note__c IsNull"]
  });
  assert.deepEqual(org.rows("SELECT Id FROM Deal__c"), []);
  assert.deepEqual(org.rows("SELECT Id FROM Task"), []);
  await org.close();
});
