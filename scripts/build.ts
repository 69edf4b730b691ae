import { buildComponents } from "./lib/build/build-components.ts";
import { buildStaticResources } from "./lib/build/build-static-resources.ts";
import { projectRoot } from "./lib/build/project-root.ts";

const components = buildComponents(projectRoot);
const resources = await buildStaticResources(projectRoot);
process.stdout.write(
  `${components.length} component files and ${resources.length} static resources built\n`
);
