import { readFileSync } from "node:fs";

const project = new URL("../../../sfdx-project.json", import.meta.url);

/** The API version every call states: the one the project's metadata is written for, as `66.0`. */
export const apiVersion = (
  JSON.parse(readFileSync(project, "utf8")) as { sourceApiVersion: string }
).sourceApiVersion;
