import { fileURLToPath } from "node:url";

/** The folder that holds sfdx-project.json. */
export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));
