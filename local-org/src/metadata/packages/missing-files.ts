import type { ComponentContent } from "../store/make-component.ts";
import { childTypeNamed, typeNamed } from "../types/metadata-types.ts";
import type { Manifest } from "./manifest.ts";
import type { Problem } from "./problem.ts";

/** Members of the manifest that the zip does not hold, and types that the local org does not know. */
export function missingFiles(
  manifest: Manifest,
  found: readonly ComponentContent[],
  problems: readonly Problem[]
): readonly Problem[] {
  const missing: Problem[] = [];
  const failed = new Set(
    problems.map(({ componentType, fullName }) => `${componentType}:${fullName}`)
  );
  const there = new Set(found.map(({ type, fullName }) => `${type}:${fullName}`));
  for (const [type, members] of manifest.members) {
    const known = typeNamed(type) ?? childTypeNamed(type);
    for (const fullName of members) {
      const key = `${type}:${fullName}`;
      if (!known) missing.push(problem(type, fullName, unknownType(type)));
      else if (
        fullName !== "*" &&
        !there.has(key) &&
        !failed.has(key) &&
        !hasFile(type, fullName, found)
      )
        missing.push(problem(type, fullName, notFound(type, fullName)));
    }
  }
  return missing;
}

/** A file that holds only child components stands for its parent: objects/Account.object with fields alone. */
function hasFile(type: string, fullName: string, found: readonly ComponentContent[]): boolean {
  const known = typeNamed(type);
  if (!known) return false;
  const path = `${known.directory}/${fullName}.${known.suffix}`;
  return found.some(({ fileName }) => fileName === path || fileName.endsWith(`/${path}`));
}

const problem = (componentType: string, fullName: string, message: string): Problem => ({
  componentType,
  fullName,
  fileName: "package.xml",
  message,
  severity: "Error"
});

const unknownType = (type: string): string =>
  `Metadata type '${type}' is not supported by the local org`;

const notFound = (type: string, fullName: string): string =>
  `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`;
