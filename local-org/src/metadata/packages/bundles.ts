import type { ComponentContent } from "../store/make-component.ts";
import { metadataTypes } from "../types/metadata-types.ts";
import { parseXml } from "../xml/parse-xml.ts";
import type { Problem } from "./problem.ts";
import { textOf } from "./text-of.ts";
import { XmlError } from "../xml/xml-error.ts";

/** Bundles of a package: one component a folder, all files below it included. */
export function readBundles(
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
  problems: Problem[]
): readonly ComponentContent[] {
  const bundles = new Map<string, Map<string, Uint8Array>>();
  for (const [path, content] of files) {
    const [directory = "", name = "", ...rest] = path.split("/");
    const isBundle = metadataTypes.some((t) => t.form === "bundle" && t.directory === directory);
    if (!isBundle || rest.length === 0) continue;
    const folder = `${directory}/${name}`;
    bundles.set(folder, (bundles.get(folder) ?? new Map<string, Uint8Array>()).set(path, content));
  }
  return [...bundles].flatMap(([folder, own]) => {
    const bundle = readBundle(folder, own, root, problems);
    return bundle ? [bundle] : [];
  });
}

function readBundle(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
  problems: Problem[]
): ComponentContent | undefined {
  const [directory, fullName = ""] = folder.split("/");
  const type = metadataTypes.find((each) => each.directory === directory)!.name;
  const metaPath = `${folder}/${fullName}.js-meta.xml`;
  const fail = (message: string, place: Pick<Problem, "line" | "column"> = {}): undefined => {
    const fileName = `${root}${metaPath}`;
    problems.push({
      componentType: type,
      fullName,
      fileName,
      message,
      severity: "Error",
      ...place
    });
  };
  const meta = files.get(metaPath);
  if (!meta)
    return fail(`Cannot find Lightning Component Bundle ${fullName}: ${metaPath} is missing`);
  const source = textOf(meta);
  try {
    const element = parseXml(source);
    return { type, fullName, fileName: `${root}${folder}`, source, files, element };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return fail(`Error parsing file: ${error.message}`, { line: error.line, column: error.column });
  }
}
