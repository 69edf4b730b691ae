import { buildSchema } from "../../../local-org/src/metadata/building/build-schema.ts";
import { runChecks } from "../../../local-org/src/metadata/checks/index.ts";
import type { Problem } from "../../../local-org/src/metadata/packages/problem.ts";
import { ComponentMap } from "../../../local-org/src/metadata/store/component-map.ts";
import { sourceComponents } from "./source-components.ts";

/** What a deployment of a source folder into an empty org would report as errors. */
export function sourceProblems(root: string, folder: string): readonly Problem[] {
  const changed = sourceComponents(root, folder);
  const components = new ComponentMap(changed);
  const schema = buildSchema(components);
  return runChecks({ components, schema, changed }).filter(({ severity }) => severity === "Error");
}

/** `folder/file.xml:3:5: message`, the form that editors jump to. */
export const placeOf = ({ fileName, line, column, message }: Problem): string =>
  [fileName, line, column].filter((part) => part !== undefined).join(":") + `: ${message}`;
