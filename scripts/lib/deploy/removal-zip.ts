import { join } from "node:path";
import { ComponentSet } from "@salesforce/source-deploy-retrieve";
import { strToU8, zipSync } from "fflate";
import { apiVersion } from "../org/api-version.ts";
import type { PackageZip } from "./package-zip.ts";

const emptyPackage =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">' +
  `<version>${apiVersion}</version></Package>\n`;

/** What an org holds of `force-app`, named for deletion: fields on standard objects one by one. */
export async function removalZip(root: string): Promise<PackageZip> {
  const set = new ComponentSet();
  set.sourceApiVersion = apiVersion;
  for (const component of ComponentSet.fromSource(join(root, "force-app")).getSourceComponents()) {
    const { type, fullName } = component;
    if (goesAlong.has(type.name)) continue;
    // Labels and the fields of standard objects stand in files with others': they go one by one.
    const parts = isShared(type.name, fullName) ? component.getChildren() : [component];
    for (const part of parts) set.add({ type: part.type.name, fullName: part.fullName });
  }
  const files = {
    "package.xml": strToU8(emptyPackage),
    "destructiveChanges.xml": strToU8(await set.getPackageXml(4))
  };
  return { zip: Buffer.from(zipSync(files)), components: set.size };
}

const isOurs = (object: string): boolean => /__(?:c|mdt)$/.test(object);

/** Goes with its object or component: translations, layouts, records of custom metadata types. */
const goesAlong = new Set(["CustomObjectTranslation", "Translations", "Layout", "CustomMetadata"]);

function isShared(type: string, fullName: string): boolean {
  return type === "CustomLabels" || (type === "CustomObject" && !isOurs(fullName));
}
