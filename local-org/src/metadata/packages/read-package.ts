import type { ComponentContent } from "../store/make-component.ts";
import { typeInDirectory } from "../types/metadata-types.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { XmlError } from "../xml/xml-error.ts";
import { readBundles } from "./bundles.ts";
import { readContentPair } from "./content-pair.ts";
import { decompose } from "./decompose.ts";
import type { Manifest } from "./manifest.ts";
import { manifestOf, names } from "./manifest.ts";
import { missingFiles } from "./missing-files.ts";
import type { Problem } from "./problem.ts";
import type { PackageFiles } from "./read-zip.ts";
import { textOf } from "./text-of.ts";

/** A package's components that its manifest names, what is to be deleted, and what could not be read. */
export interface Package {
  readonly manifest: Manifest;
  readonly components: readonly ComponentContent[];
  readonly deletions: readonly Deletion[];
  readonly problems: readonly Problem[];
}

export interface Deletion {
  readonly type: string;
  readonly fullName: string;
  /** destructiveChanges.xml, destructiveChangesPre.xml or destructiveChangesPost.xml. */
  readonly fileName: string;
}

const manifestFiles = new Set([
  "package.xml",
  "destructiveChanges.xml",
  "destructiveChangesPre.xml",
  "destructiveChangesPost.xml"
]);

export function readPackage(
  { root, files }: PackageFiles,
  options: { readonly allowMissingFiles: boolean }
): Package {
  const problems: Problem[] = [];
  const manifest = readManifest("package.xml", files, problems);
  const found: ComponentContent[] = [];
  for (const [path, content] of files) {
    if (manifestFiles.has(path)) continue;
    const read = readFile(path, `${root}${path}`, content, files);
    found.push(...read.components);
    problems.push(...read.problems);
  }
  found.push(...readBundles(files, root, problems));
  const components = found.filter((component) => isNamed(manifest, component));
  problems.push(...found.filter((each) => !isInManifest(manifest, each, found)).map(notInManifest));
  if (!options.allowMissingFiles) problems.push(...missingFiles(manifest, found, problems));
  const deletions = [...manifestFiles]
    .slice(1)
    .flatMap((fileName) => readDeletions(fileName, readManifest(fileName, files, problems)));
  return { manifest, components, deletions, problems };
}

function readManifest(
  fileName: string,
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[]
): Manifest {
  const content = files.get(fileName);
  if (!content) return { members: new Map() };
  try {
    return manifestOf(parseXml(textOf(content)));
  } catch (error) {
    problems.push(xmlProblem("", fileName, fileName, error));
    return { members: new Map() };
  }
}

const readDeletions = (fileName: string, manifest: Manifest): readonly Deletion[] =>
  [...manifest.members].flatMap(([type, members]) =>
    [...members].map((fullName) => ({ type, fullName, fileName }))
  );

interface FileReading {
  readonly components: readonly ComponentContent[];
  readonly problems: readonly Problem[];
}

/** Bundles are read as a whole elsewhere. */
function readFile(
  path: string,
  fileName: string,
  content: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>
): FileReading {
  const [directory = "", ...rest] = path.split("/");
  const type = typeInDirectory(directory);
  if (!type || rest.length === 0)
    return { components: [], problems: [unsupported(fileName, path)] };
  if (type.form === "bundle") return { components: [], problems: [] };
  const base = rest.join("/");
  const isFolder = type.inFolder && rest.length === 1 && base.endsWith("-meta.xml");
  const ending = isFolder ? "-meta.xml" : `.${type.suffix}`;
  const fullName = base.replace(/-meta\.xml$/, "").replace(`.${type.suffix}`, "");
  if (type.form === "content" && base.endsWith("-meta.xml"))
    return { components: [], problems: [] };
  if (!base.endsWith(ending)) return { components: [], problems: [unsupported(fileName, path)] };
  try {
    if (type.form === "content")
      return { components: [readContentPair(type, fullName, path, fileName, files)], problems: [] };
    const { parent, children } = decompose(type, fullName, fileName, textOf(content));
    return { components: [...(parent ? [parent] : []), ...children], problems: [] };
  } catch (error) {
    return { components: [], problems: [xmlProblem(type.name, fullName, fileName, error)] };
  }
}

const unsupported = (fileName: string, path: string): Problem => ({
  componentType: "",
  fullName: path,
  fileName,
  message: `Files in '${path.split("/")[0]}' like this one are not supported by the local org`,
  severity: "Error"
});

export function xmlProblem(
  componentType: string,
  fullName: string,
  fileName: string,
  error: unknown
): Problem {
  const place = error instanceof XmlError ? { line: error.line, column: error.column } : {};
  const message = `Error parsing file: ${error instanceof Error ? error.message : String(error)}`;
  return { componentType, fullName, fileName, message, severity: "Error", ...place };
}

/** Whether the manifest names the component or the file's parent component. */
function isNamed(manifest: Manifest, { type, fullName, fileName }: ComponentContent): boolean {
  if (names(manifest, type, fullName)) return true;
  const parent = typeInDirectory(directoryOf(fileName));
  if (!parent || parent.name === type) return false;
  const parentName = fileName.slice(fileName.lastIndexOf("/") + 1, -(parent.suffix!.length + 1));
  return names(manifest, parent.name, parentName);
}

const directoryOf = (fileName: string): string => fileName.split("/").at(-2) ?? "";

/** A file counts as listed as soon as one component in it is: unlisted parents of listed children are passed over. */
function isInManifest(
  manifest: Manifest,
  component: ComponentContent,
  found: readonly ComponentContent[]
): boolean {
  if (isNamed(manifest, component)) return true;
  return found.some((each) => each.fileName === component.fileName && isNamed(manifest, each));
}

const notInManifest = ({ type, fullName, fileName }: ComponentContent): Problem => ({
  componentType: type,
  fullName,
  fileName,
  message: "Not in package.xml",
  severity: "Error"
});
