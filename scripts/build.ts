import { buildComponents } from "./lib/build/build-components.ts";
import { projectRoot } from "./lib/build/project-root.ts";

const written = buildComponents(projectRoot);
process.stdout.write(`${written.length} component files built\n`);
