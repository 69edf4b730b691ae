import { join } from "node:path";
import { ComponentSet, MetadataConverter } from "@salesforce/source-deploy-retrieve";
import { apiVersion } from "../org/api-version.ts";

export interface PackageZip {
  readonly zip: Buffer;
  readonly components: number;
}

/** `force-app` in Metadata API format, as the Salesforce CLI packs it (`.forceignore` holds). */
export async function packageZip(root: string): Promise<PackageZip> {
  const set = ComponentSet.fromSource({ fsPaths: [join(root, "force-app")] });
  set.sourceApiVersion = apiVersion;
  const { zipBuffer } = await new MetadataConverter().convert(set, "metadata", { type: "zip" });
  if (!zipBuffer) throw new Error("The source converter gave no zip");
  return { zip: zipBuffer, components: set.getSourceComponents().toArray().length };
}
