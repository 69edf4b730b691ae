import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { MetadataFixture } from "../metadata-fixture.ts";
import {
  failures,
  moneyField,
  objectFile,
  openFixture,
  textField,
  xml
} from "../metadata-fixture.ts";

const files = {
  "objects/A__c.object": objectFile(
    "A",
    textField("F__c") + moneyField("Twice__c", "<formula>2</formula>")
  ),
  "customPermissions/P.customPermission": xml("CustomPermission", "<label>P</label>"),
  "tabs/A__c.tab": xml("CustomTab", "<customObject>true</customObject><motif>m</motif>"),
  "applications/App.app": xml("CustomApplication", "<label>App</label><tabs>A__c</tabs>"),
  "permissionsets/S.permissionset": xml(
    "PermissionSet",
    `<applicationVisibilities><application>App</application><visible>true</visible></applicationVisibilities>
    <customPermissions><enabled>true</enabled><name>P</name></customPermissions>
    <fieldPermissions><editable>true</editable><field>A__c.F__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>true</editable><field>A__c.Twice__c</field><readable>true</readable></fieldPermissions>
    <label>Set</label>
    <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>
    <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>A__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>
    <tabSettings><tab>A__c</tab><visibility>Visible</visibility></tabSettings>
    <userPermissions><enabled>true</enabled><name>RunReports</name></userPermissions>`
  ),
  "permissionsetgroups/G.permissionsetgroup": xml(
    "PermissionSetGroup",
    "<label>Group</label><permissionSets>S</permissionSets>"
  )
};

const rows = ({ database }: MetadataFixture, sql: string): unknown[] => database.prepare(sql).all();

describe("permission rows", () => {
  test("say what the permission sets and groups say", async () => {
    const org = openFixture();
    assert.deepEqual(failures(await org.deploy(files)), []);
    assert.deepEqual(
      rows(
        org,
        `SELECT "Name", "Label", "PermissionsRunReports" r, "PermissionsModifyAllData" m FROM "PermissionSet"`
      ),
      [{ Name: "S", Label: "Set", r: 1, m: 0 }]
    );
    assert.deepEqual(
      rows(
        org,
        `SELECT "SobjectType", "PermissionsCreate" c, "PermissionsEdit" e, "PermissionsDelete" d FROM "ObjectPermissions"`
      ),
      [{ SobjectType: "A__c", c: 1, e: 1, d: 0 }]
    );
    assert.deepEqual(
      rows(
        org,
        `SELECT "Field", "PermissionsRead" r, "PermissionsEdit" e FROM "FieldPermissions" ORDER BY "Field"`
      ),
      [
        { Field: "A__c.F__c", r: 1, e: 1 },
        { Field: "A__c.Twice__c", r: 1, e: 0 }
      ]
    );
    assert.deepEqual(rows(org, `SELECT "Name", "Visibility" FROM "PermissionSetTabSetting"`), [
      { Name: "A__c", Visibility: "DefaultOn" }
    ]);
    const entities = `SELECT "SetupEntityType" t FROM "SetupEntityAccess" s WHERE "SetupEntityId" IN
      (SELECT "Id" FROM "CustomPermission" UNION SELECT "Id" FROM "AppDefinition") ORDER BY 1`;
    assert.deepEqual(rows(org, entities), [{ t: "CustomPermission" }, { t: "TabSet" }]);
    const members = `SELECT g."DeveloperName" g, s."Name" s FROM "PermissionSetGroupComponent" c
      JOIN "PermissionSetGroup" g ON g."Id" = c."PermissionSetGroupId"
      JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId"`;
    assert.deepEqual(rows(org, members), [{ g: "G", s: "S" }]);
  });

  test("keep their ids through a second deploy, and leave when their component leaves", async () => {
    const org = openFixture();
    await org.deploy(files);
    const ids = `SELECT "Id" FROM "PermissionSet" UNION SELECT "Id" FROM "FieldPermissions" UNION SELECT "Id" FROM "PermissionSetGroup"`;
    const before = rows(org, ids);
    const label = files["permissionsets/S.permissionset"].replace("Set<", "Renamed<");
    await org.deploy({ ...files, "permissionsets/S.permissionset": label });
    assert.deepEqual(rows(org, ids), before);
    const set = (rows(org, `SELECT "Id" FROM "PermissionSet"`)[0] as { Id: string }).Id;
    org.database
      .prepare(`INSERT INTO "PermissionSetAssignment" ("Id", "PermissionSetId") VALUES ('0Pa1', ?)`)
      .run(set);
    await org.deploy({
      "destructiveChanges.xml":
        "<Package><types><members>G</members><name>PermissionSetGroup</name></types>" +
        "<types><members>S</members><name>PermissionSet</name></types></Package>"
    });
    assert.deepEqual(rows(org, ids), []);
    assert.deepEqual(rows(org, `SELECT 1 FROM "PermissionSetAssignment"`), []);
  });

  test("lose a field's permissions with the field, and leave profiles' own alone", async () => {
    const org = openFixture();
    org.database.exec(
      `INSERT INTO "PermissionSet" ("Id", "Name", "IsOwnedByProfile") VALUES ('0PS1', 'X00e', 1);
       INSERT INTO "ObjectPermissions" ("Id", "ParentId", "SobjectType") VALUES ('1101', '0PS1', 'Account')`
    );
    await org.deploy(files);
    await org.deploy({
      "destructiveChanges.xml":
        "<Package><types><members>A__c.F__c</members><name>CustomField</name></types></Package>"
    });
    assert.deepEqual(rows(org, `SELECT "Field" FROM "FieldPermissions"`), [
      { Field: "A__c.Twice__c" }
    ]);
    assert.deepEqual(rows(org, `SELECT "Id" FROM "ObjectPermissions" WHERE "ParentId" = '0PS1'`), [
      { Id: "1101" }
    ]);
  });
});
