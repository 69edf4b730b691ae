import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { failures, objectFile, openFixture, xml } from "../metadata-fixture.ts";

const A = "objects/A__c.object";

const fieldPermission = (name: string, editable = false, readable = true): string =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>`;

const set = (body: string): string => xml("PermissionSet", `<label>S</label>${body}`);

const layout = (...fields: readonly string[]): string =>
  xml(
    "Layout",
    `<layoutSections><label>I</label><layoutColumns>${fields
      .map((name) => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`)
      .join("")}</layoutColumns><style>OneColumn</style></layoutSections>`
  );

describe("what checks report", () => {
  test("place a formula's fault at its line and column in the file", async () => {
    const { deploy } = openFixture();
    const body = `\n    <fields>\n        <fullName>M__c</fullName><label>M</label><type>Number</type><precision>3</precision><scale>0</scale>\n        <formula>1 +\n  Nope__c</formula>\n    </fields>`;
    const file = objectFile("A", body);
    const result = await deploy({ [A]: file });
    const [failure] = result.details!.componentFailures;
    const lines = file.split("\n");
    assert.equal(
      lines[failure!.lineNumber! - 1]!.slice(failure!.columnNumber! - 1),
      "Nope__c</formula>"
    );
  });

  test("let standard fields pass that the local org does not have", async () => {
    const { deploy } = openFixture();
    const result = await deploy({
      "permissionsets/S.permissionset": set(fieldPermission("Account.DunsNumber")),
      "layouts/Account-Own.layout": layout("Name", "BillingAddress")
    });
    assert.deepEqual(failures(result), []);
  });

  test("warn of what is kept but has no effect", async () => {
    const { deploy } = openFixture();
    const type = xml(
      "ReportType",
      "<baseObject>Account</baseObject><category>accounts</category><deployed>true</deployed><label>R</label><sections><masterLabel>S</masterLabel></sections>"
    );
    const result = await deploy({ "reportTypes/R.reportType": type });
    const [success] = result.details!.componentSuccesses;
    assert.deepEqual(
      [result.status, success!.problemType, success!.problem],
      [
        "Succeeded",
        "Warning",
        "ReportType is kept but has no effect: not supported by the local org"
      ]
    );
  });
});
