import { buildSchema } from "../../../local-org/src/metadata/building/build-schema.ts";
import type { CheckContext } from "../../../local-org/src/metadata/checks/check.ts";
import { runChecks } from "../../../local-org/src/metadata/checks/index.ts";
import type { Problem } from "../../../local-org/src/metadata/packages/problem.ts";
import { ComponentMap } from "../../../local-org/src/metadata/store/component-map.ts";
import { sourceComponents } from "./source-components.ts";

const unsupported = /not supported by the local org/;

/** What a deployment of a source folder into an empty org would report, but for what only the local org lacks. */
export function sourceProblems(root: string, folder: string): readonly Problem[] {
  return runChecks(sourceContext(root, folder)).filter(
    ({ message, severity }) => severity === "Error" || !unsupported.test(message)
  );
}

/** The org that a source folder makes of an empty one, everything in it new. */
export function sourceContext(root: string, folder: string): CheckContext {
  const changed = sourceComponents(root, folder);
  const components = new ComponentMap(changed);
  return { components, schema: buildSchema(components), changed };
}

/** `folder/file.xml:3:5: message`, the form that editors jump to. */
export const placeOf = ({ fileName, line, column, message }: Problem): string =>
  [fileName, line, column].filter((part) => part !== undefined).join(":") + `: ${message}`;
