import { sourceProblems } from "../metadata/source/check-source.ts";
import { seconds, type Figure } from "./figure.ts";

const root = new URL("../../", import.meta.url).pathname;

/** All of force-app read, its schema built and every deployability rule run over it. */
export async function metadataCheck(): Promise<Figure[]> {
  const value = await seconds(async () => sourceProblems(root, "force-app"));
  return [{ name: "metadata-load-and-check", value, unit: "s" }];
}
