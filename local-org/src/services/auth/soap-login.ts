const MESSAGE =
  "The SOAP partner and enterprise APIs, their login included, are not supported by the local org: " +
  "sign in with an access token";

/** A SOAP fault that refuses whatever the partner or enterprise API was asked. */
export function soapRefusal(): string {
  const code = "sf:FUNCTIONALITY_NOT_ENABLED";
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body><soapenv:Fault><faultcode>${code}</faultcode><faultstring>FUNCTIONALITY_NOT_ENABLED: ${MESSAGE}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
}
