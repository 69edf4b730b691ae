import { strToU8, zipSync } from "fflate";
import type { Connection } from "jsforce";

const ns = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const manifest = `<Package ${ns}>
  <types><members>Visit__c</members><name>CustomObject</name></types>
  <types><members>Visits</members><name>PermissionSet</name></types>
  <version>66.0</version>
</Package>`;

const object = `<CustomObject ${ns}>
  <deploymentStatus>Deployed</deploymentStatus>
  <fields>
    <fullName>Person__c</fullName>
    <complianceGroup>PII;GDPR</complianceGroup>
    <deleteConstraint>SetNull</deleteConstraint>
    <label>Person</label>
    <referenceTo>Contact</referenceTo>
    <relationshipName>Visits</relationshipName>
    <required>false</required>
    <securityClassification>Confidential</securityClassification>
    <type>Lookup</type>
  </fields>
  <label>Visit</label>
  <nameField><displayFormat>V-{0000}</displayFormat><label>Number</label><type>AutoNumber</type></nameField>
  <pluralLabel>Visits</pluralLabel>
  <sharingModel>ReadWrite</sharingModel>
</CustomObject>`;

const permissionSet = `<PermissionSet ${ns}>
  <fieldPermissions><editable>true</editable><field>Visit__c.Person__c</field><readable>true</readable></fieldPermissions>
  <label>Visits</label>
  <objectPermissions>
    <allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead>
    <modifyAllRecords>false</modifyAllRecords><object>Visit__c</object><viewAllRecords>false</viewAllRecords>
  </objectPermissions>
</PermissionSet>`;

/** An object of the customer's own, made after Entente: visits of a person. */
export async function deployVisits(client: Connection, userId: string): Promise<void> {
  const zip = zipSync({
    "package.xml": strToU8(manifest),
    "objects/Visit__c.object": strToU8(object),
    "permissionsets/Visits.permissionset": strToU8(permissionSet)
  });
  const base64 = Buffer.from(zip).toString("base64");
  const result = await client.metadata
    .deploy(base64, { rollbackOnError: true, singlePackage: true })
    .complete(true);
  if (!result.success) throw new Error(JSON.stringify(result.details));
  const { records } = await client.query("SELECT Id FROM PermissionSet WHERE Name = 'Visits'");
  const PermissionSetId = records[0]?.Id;
  await client.sobject("PermissionSetAssignment").create({ AssigneeId: userId, PermissionSetId });
}
