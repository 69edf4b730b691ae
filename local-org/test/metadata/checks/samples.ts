import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeployResult } from "../../../src/metadata/deploy/deploy-result.ts";
import type { PackageFiles } from "../metadata-fixture.ts";

const folder = join(import.meta.dirname, "samples");

/** A wrong package; each fault stands behind the line that the deployment must point at. */
export interface Sample {
  readonly name: string;
  readonly files: PackageFiles;
  /** `objects/A__c.object:7: error: …`, sorted. */
  readonly faults: readonly string[];
}

/** Every sample: a folder for each, named after the rule that it breaks. */
export const samples: readonly Sample[] = globSync("*", { cwd: folder })
  .toSorted()
  .map((name) => {
    const paths = globSync("*/**/*.*", { cwd: join(folder, name) }).toSorted();
    const texts = paths.map(
      (path) => [path, readFileSync(join(folder, name, path), "utf8")] as const
    );
    return {
      name,
      files: Object.fromEntries(texts),
      faults: texts.flatMap(([path, text]) => faultsIn(path, text)).toSorted()
    };
  });

/** `<!-- error: message -->`, or `// error: message` in scripts, once or more at the end of a line. */
export function faultsIn(path: string, text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(/(?:<!--|\/\/) (error|warning): (.*?)(?: -->|$)/g)].map(
        ([, severity, message]) => `${path}:${index + 1}: ${severity}: ${message}`
      )
    );
}

/** What a deployment reports, in the form of the faults of a sample. */
export function reported({ details }: DeployResult): readonly string[] {
  const { componentFailures = [], componentSuccesses = [] } = details ?? {};
  return [...componentFailures, ...componentSuccesses]
    .filter(({ problem }) => problem !== undefined && !isOfLocalOrg(problem))
    .map((each) => {
      const severity = each.problemType === "Error" ? "error" : "warning";
      return `${each.fileName}:${each.lineNumber}: ${severity}: ${each.problem}`;
    })
    .toSorted();
}

const isOfLocalOrg = (problem: string): boolean =>
  problem.includes("not supported by the local org");
