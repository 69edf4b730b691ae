import { globSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ComponentSet, type SourceComponent } from "@salesforce/source-deploy-retrieve";
import type { Component } from "../../../local-org/src/metadata/component.ts";
import { decompose } from "../../../local-org/src/metadata/packages/decompose.ts";
import { textOf } from "../../../local-org/src/metadata/packages/text-of.ts";
import type { ComponentContent } from "../../../local-org/src/metadata/store/make-component.ts";
import { makeComponent } from "../../../local-org/src/metadata/store/make-component.ts";
import { childTypeNamed, typeNamed } from "../../../local-org/src/metadata/types/metadata-types.ts";
import { parseXml } from "../../../local-org/src/metadata/xml/parse-xml.ts";
import { mergedTranslation } from "./merged-translation.ts";

const instant = "2026-01-01T00:00:00.000Z";
const record = {
  id: "",
  createdById: "",
  createdDate: instant,
  lastModifiedById: "",
  lastModifiedDate: instant
};

/**
 * The components of a source folder, each with the places of its own source file, as the rules of a deployment
 * see them. Types that the local org does not take are left out. File names count from `root`.
 */
export function sourceComponents(root: string, folder: string): readonly Component[] {
  const set = ComponentSet.fromSource({ fsPaths: [join(root, folder)] });
  return set
    .getSourceComponents()
    .toArray()
    .flatMap((each) => contentsOf(each, root))
    .map((content) => makeComponent(content, record));
}

/** The XML files that these components were read from. */
export const sourceFiles = (root: string, folder: string): readonly string[] =>
  sourceComponents(root, folder).flatMap((component) => [
    component.fileName,
    ...component.files.keys(),
    ...component.element.children.flatMap(({ fileName }) => fileName ?? [])
  ]);

function contentsOf(source: SourceComponent, root: string): readonly ComponentContent[] {
  const name = source.type.name.replace(/^(Report|Dashboard)Folder$/, "$1");
  const type = typeNamed(name);
  if (!type) return childTypeNamed(name) ? [contentOf(source, name, root)] : [];
  if (type.form === "bundle") return [bundleOf(source, root)];
  const children = source.getChildren();
  if (name === "CustomObjectTranslation") return [mergedTranslation(source, children, root)];
  const own = source.xml === undefined ? [] : documentOf(source, root);
  const decomposed = children.filter((child) => child.xml && child.xml !== source.xml);
  return [...own, ...decomposed.map((child) => contentOf(child, child.type.name, root))];
}

function documentOf(source: SourceComponent, root: string): readonly ComponentContent[] {
  const content = contentOf(source, source.type.name.replace(/Folder$/, ""), root);
  const type = typeNamed(content.type)!;
  if (Object.keys(type.children).length === 0) return [content];
  const { parent, children } = decompose(type, content.fullName, content.fileName, content.source);
  return [...(parent ? [parent] : []), ...children];
}

function contentOf(source: SourceComponent, type: string, root: string): ComponentContent {
  const text = textOf(readFileSync(source.xml!));
  const fileName = relative(root, source.xml!);
  return { type, fullName: source.fullName, fileName, source: text, element: parseXml(text) };
}

/** A component bundle with its TypeScript in place of what is built from it. */
function bundleOf(source: SourceComponent, root: string): ComponentContent {
  const folder = source.content!;
  const names = globSync("**/*", { cwd: folder }).filter((name) => isDeployed(folder, name));
  const written = names.filter(
    (name) => !names.includes(name.replace(/\.js$/, ".ts")) || !name.endsWith(".js")
  );
  const files = written.map(
    (name) => [relative(root, join(folder, name)), readFileSync(join(folder, name))] as const
  );
  return {
    ...contentOf(source, "LightningComponentBundle", root),
    fileName: relative(root, folder),
    files: new Map(files)
  };
}

const isDeployed = (folder: string, name: string): boolean =>
  !/(^|\/)__\w+__(\/|$)/.test(name) && statSync(join(folder, name)).isFile();
