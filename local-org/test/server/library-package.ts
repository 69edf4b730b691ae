import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";

const SOURCE = fileURLToPath(
  new URL("../fixtures/library-project/force-app/main/default", import.meta.url)
);
const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** The fixture project as the zip that a Metadata API deploy takes. */
export function libraryPackage(): Uint8Array {
  const permissionSet = readFileSync(`${SOURCE}/permissionsets/Loans.permissionset-meta.xml`);
  return zipSync({
    "package.xml": strToU8(manifest),
    "objects/Account.object": strToU8(objectFile("Account")),
    "objects/Loan__c.object": strToU8(objectFile("Loan__c")),
    "permissionsets/Loans.permissionset": permissionSet
  });
}

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<Package ${XMLNS}>
  <types><members>Account.Library_Code__c</members><name>CustomField</name></types>
  <types><members>Loan__c</members><name>CustomObject</name></types>
  <types><members>Loans</members><name>PermissionSet</name></types>
  <version>66.0</version>
</Package>`;

/** One object file out of the decomposed source. */
function objectFile(object: string): string {
  const folder = `${SOURCE}/objects/${object}`;
  const own = `${folder}/${object}.object-meta.xml`;
  const base = existsSync(own)
    ? readFileSync(own, "utf8")
    : `<CustomObject ${XMLNS}></CustomObject>`;
  const children = [
    ...childElements(`${folder}/fields`, "CustomField", "fields"),
    ...childElements(`${folder}/validationRules`, "ValidationRule", "validationRules")
  ];
  return base.replace("</CustomObject>", `${children.join("")}</CustomObject>`);
}

function childElements(folder: string, type: string, element: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => {
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const content = new RegExp(`<${type}[^>]*>([^]*)</${type}>`).exec(text)?.[1] ?? "";
    return `<${element}>${content}</${element}>`;
  });
}
