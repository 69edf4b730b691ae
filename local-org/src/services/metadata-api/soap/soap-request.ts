import { SalesforceError } from "../../../errors.ts";
import { parseXml } from "../../../metadata/xml/parse-xml.ts";
import { XmlError } from "../../../metadata/xml/xml-error.ts";
import type { XmlElement } from "../../../metadata/xml/xml-element.ts";

/** A SOAP call: its session and the element that names the operation. */
export interface SoapRequest {
  readonly sessionId: string;
  readonly operation: string;
  readonly call: XmlElement;
}

/** Name of an element without its namespace prefix. */
const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, "");

/** Throws SalesforceError for an envelope that is none and for one without a session. */
export function readSoapRequest(body: string): SoapRequest {
  const envelope = parsed(body);
  const call = child(envelope, "Body")?.children[0];
  if (localName(envelope) !== "Envelope" || !call)
    throw new SalesforceError("UNKNOWN_EXCEPTION", "The request is not a SOAP envelope");
  const header = child(envelope, "Header");
  const session = header && child(header, "SessionHeader");
  const sessionId = session && child(session, "sessionId")?.text.trim();
  if (!sessionId) throw new SalesforceError("INVALID_SESSION_ID", "Session expired or invalid");
  return { sessionId, operation: localName(call), call };
}

function parsed(body: string): XmlElement {
  try {
    return parseXml(body);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new SalesforceError("UNKNOWN_EXCEPTION", `The request is not XML: ${error.message}`);
  }
}

/** The first child of a name, in any case: clients write both `ZipFile` and `zipFile`. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => localName(each).toLowerCase() === name.toLowerCase());
}

export const textOf = (element: XmlElement, name: string): string | undefined =>
  child(element, name)?.text.trim();

/** Undefined where there is no such element. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const text = element && textOf(element, name);
  return text === undefined ? undefined : text === "true" || text === "1";
}
