import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Both ask for no more than their own text. */
const SHIPPED = ["MIT", "ISC"];

/**
 * The licences that come along with bundled packages, as a comment: every package that a file of the bundle
 * belongs to, and what such a package has bundled into itself. Throws where a licence is neither MIT nor ISC.
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
  if (!SHIPPED.includes(license))
    throw new Error(`${name} is under ${license}: only ${SHIPPED.join(" and ")} are shipped`);
  const text = readFileSync(licenceFile(name), "utf8").replaceAll("*/", "* /");
  return `${name} ${version}\n${text.trim()}`;
}

/** The package's own; where its publisher left it out, the one of its repository, kept in `licences`. */
function licenceFile(name: string): string {
  const [own] = globSync("LICEN[CS]E*", { cwd: folderOf(name) });
  if (own !== undefined) return join(folderOf(name), own);
  const kept = join(import.meta.dirname, "licences", `${name}.txt`);
  if (existsSync(kept)) return kept;
  throw new Error(`${name} has no licence file`);
}

const folderOf = (name: string): string => join(projectRoot, "node_modules", name);

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8")) as Manifest;
