/** XML text of a metadata document made of the texts of its child elements. */
export function composeDocument(type: string, children: readonly string[]): string {
  const body = children.map((child) => `    ${child}\n`).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}</${type}>\n`
  );
}
