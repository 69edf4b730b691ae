/**
 * Runs sfdmu's own commands as `sf` would, were it installed as a plug-in (which needs a package manager).
 * Usage: node run-sfdmu.mjs sfdmu:run …
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../node_modules/sfdmu", import.meta.url));
const ofSfdmu = createRequire(`${root}/package.json`);
const { run } = ofSfdmu("@oclif/command");

run(process.argv.slice(2), root).then(
  () => ofSfdmu("@oclif/command/flush")(),
  ofSfdmu("@oclif/errors/handle")
);
