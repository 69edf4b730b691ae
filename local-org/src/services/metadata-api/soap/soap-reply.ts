import { XMLBuilder } from "fast-xml-parser";
import type { SalesforceError } from "../../../errors.ts";

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@" });

const namespaces = {
  "@xmlns:soapenv": "http://schemas.xmlsoap.org/soap/envelope/",
  "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance"
};

function envelope(body: object, more: Readonly<Record<string, string>>): string {
  const content = { ...namespaces, ...more, "soapenv:Body": body };
  const text: string = builder.build({ "soapenv:Envelope": content });
  return `<?xml version="1.0" encoding="UTF-8"?>${text}`;
}

/** The reply to an operation; lists become repeated elements, absent values no element. */
export function soapReply(operation: string, result: unknown): string {
  const present: unknown = result === undefined ? {} : JSON.parse(JSON.stringify({ result }));
  return envelope(
    { [`${operation}Response`]: present },
    { "@xmlns": "http://soap.sforce.com/2006/04/metadata" }
  );
}

/** A fault as the Metadata API writes it: `sf:INVALID_SESSION_ID`. */
export function soapFault({ errorCode, message }: SalesforceError): string {
  const fault = { faultcode: `sf:${errorCode}`, faultstring: `${errorCode}: ${message}` };
  return envelope(
    { "soapenv:Fault": fault },
    { "@xmlns:sf": "http://soap.sforce.com/2006/04/metadata" }
  );
}
