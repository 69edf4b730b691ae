import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The licences that come along with bundled packages, as a comment: every package that a file of the bundle
 * belongs to, and what such a package has bundled into itself. Throws where a licence is not MIT.
 */
export function licenceNotice(inputs: readonly string[]): string {
  const direct = inputs.flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []
  );
  const names = new Set(
    direct.flatMap((name) => [name, ...Object.keys(manifestOf(name).dependencies ?? {})])
  );
  const notices = [...names]
    .filter((name) => !name.startsWith("@types/"))
    .sort()
    .map(noticeOf);
  return `/*!\n${notices.join("\n\n")}\n*/`;
}

function noticeOf(name: string): string {
  const { version, license } = manifestOf(name);
  if (license !== "MIT") throw new Error(`${name} is under ${license}: only MIT is shipped`);
  const [file] = globSync("LICEN[CS]E*", { cwd: folderOf(name) });
  if (file === undefined) throw new Error(`${name} has no licence file`);
  const text = readFileSync(join(folderOf(name), file), "utf8").replaceAll("*/", "* /");
  return `${name} ${version}\n${text.trim()}`;
}

const folderOf = (name: string): string => join(projectRoot, "node_modules", name);

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8")) as Manifest;
