import { unzipSync } from "fflate";

/** Files of a package: path in the zip to content, and the folder that its package.xml stands in. */
export interface PackageFiles {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Undefined where the bytes are no zip or there is no package.xml at the top or one folder down. */
export function readZip(zip: Uint8Array): PackageFiles | undefined {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(zip);
  } catch {
    return undefined;
  }
  const paths = Object.keys(entries).filter((path) => !path.endsWith("/"));
  const manifest = paths
    .filter((path) => /^(?:[^/]+\/)?package\.xml$/.test(path))
    .toSorted((a, b) => a.length - b.length)[0];
  if (manifest === undefined) return undefined;
  const root = manifest.slice(0, -"package.xml".length);
  const files = paths
    .filter((path) => path.startsWith(root))
    .map((path) => [path.slice(root.length), entries[path]!] as const);
  return { root, files: new Map(files) };
}
