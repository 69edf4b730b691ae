import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { SourceComponent } from "@salesforce/source-deploy-retrieve";
import { textOf } from "../../../local-org/src/metadata/packages/text-of.ts";
import type { ComponentContent } from "../../../local-org/src/metadata/store/make-component.ts";
import { parseXml } from "../../../local-org/src/metadata/xml/parse-xml.ts";
import type { XmlElement } from "../../../local-org/src/metadata/xml/xml-element.ts";

/** An object's translation with its fields, which source keeps in a file each; their elements know that file. */
export function mergedTranslation(
  source: SourceComponent,
  fields: readonly SourceComponent[],
  root: string
): ComponentContent {
  const read = ({ xml }: SourceComponent): XmlElement =>
    inFile(parseXml(textOf(readFileSync(xml!))), relative(root, xml!));
  const merged = fields.filter(({ xml }) => xml).map((each) => ({ ...read(each), name: "fields" }));
  const own = source.xml ? read(source) : { ...merged[0]!, children: [] };
  return {
    type: source.type.name,
    fullName: source.fullName,
    fileName: own.fileName!,
    source: "",
    element: { ...own, name: source.type.name, children: [...own.children, ...merged] }
  };
}

const inFile = (element: XmlElement, fileName: string): XmlElement => ({
  ...element,
  fileName,
  children: element.children.map((child) => inFile(child, fileName))
});
