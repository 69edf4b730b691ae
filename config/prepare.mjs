/** After an install: the paths that editors and checks read, and the commit hook where this is a checkout of git. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import husky from "husky";
import { writeLwcPaths } from "./lwc-paths.mjs";

const root = join(import.meta.dirname, "..");
writeLwcPaths(root);
if (existsSync(join(root, ".git")) && !process.env.CI) process.stdout.write(husky());
