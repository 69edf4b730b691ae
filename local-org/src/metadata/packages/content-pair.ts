import type { ComponentContent } from "../store/make-component.ts";
import type { MetadataType } from "../types/metadata-type.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { textOf } from "./text-of.ts";

/** A content file with the `-meta.xml` beside it, which is its XML. */
export function readContentPair(
  type: MetadataType,
  fullName: string,
  path: string,
  fileName: string,
  files: ReadonlyMap<string, Uint8Array>
): ComponentContent {
  const metaPath = `${path}-meta.xml`;
  const meta = files.get(metaPath);
  if (!meta) throw new Error(`${metaPath} is missing from the package`);
  const source = textOf(meta);
  const own = new Map([
    [path, files.get(path)!],
    [metaPath, meta]
  ]);
  return { type: type.name, fullName, fileName, source, files: own, element: parseXml(source) };
}
