import { strToU8, zipSync } from "fflate";
import type { Asker } from "./asker.ts";
import type { Probe } from "./field-target.ts";

const ZIP = Buffer.from(
  zipSync({
    "package.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata"><version>66.0</version></Package>`
    )
  })
).toString("base64");

/** What only an administrator does with metadata and permissions. */
export function administrationProbes(asker: Asker): Probe[] {
  const soap = (name: string, body: string): Probe => ({
    name: `SOAP ${name}`,
    question: {
      method: "POST",
      path: "/services/Soap/m/66.0",
      contentType: "text/xml",
      body: envelope(asker.token, body)
    }
  });
  const create = (object: string, body: object): Probe => ({
    name: `create ${object}`,
    question: { method: "POST", path: `/sobjects/${object}`, body }
  });
  return [
    soap(
      "retrieve",
      "<retrieve><retrieveRequest><apiVersion>66.0</apiVersion><unpackaged><types><members>*</members><name>PermissionSet</name></types><version>66.0</version></unpackaged></retrieveRequest></retrieve>"
    ),
    soap("deploy", `<deploy><ZipFile>${ZIP}</ZipFile><DeployOptions/></deploy>`),
    soap(
      "listMetadata",
      "<listMetadata><queries><type>CustomObject</type></queries></listMetadata>"
    ),
    soap(
      "describeMetadata",
      "<describeMetadata><asOfVersion>66.0</asOfVersion></describeMetadata>"
    ),
    {
      name: "REST deploy",
      question: {
        method: "POST",
        path: "/metadata/deployRequest",
        contentType: "multipart/form-data; boundary=probe",
        body: multipart()
      }
    },
    create("PermissionSetAssignment", {
      AssigneeId: asker.userId,
      PermissionSetId: "0PS000000000001AAA"
    }),
    create("PermissionSet", { Name: "Mine", Label: "Mine" }),
    create("FieldPermissions", {
      ParentId: "0PS000000000001AAA",
      SobjectType: "Renewal_Negotiation__c",
      Field: "Renewal_Negotiation__c.Walk_Away_Amount__c",
      PermissionsRead: true
    }),
    create("ObjectPermissions", {
      ParentId: "0PS000000000001AAA",
      SobjectType: "Renewal_Negotiation__c",
      PermissionsRead: true
    }),
    {
      name: "raise oneself",
      question: {
        method: "PATCH",
        path: `/sobjects/User/${asker.userId}`,
        body: { UserRoleId: null }
      }
    }
  ];
}

const envelope = (token: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

function multipart(): string {
  const part = (name: string, type: string, text: string): string =>
    `--probe\r\nContent-Disposition: form-data; name="${name}"${name === "file" ? '; filename="p.zip"' : ""}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
  const options = JSON.stringify({ deployOptions: { checkOnly: true } });
  return `${part("entity_content", "application/json", options)}${part("file", "application/zip", "PK")}--probe--\r\n`;
}
