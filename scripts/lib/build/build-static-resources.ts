import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { lwcBundles } from "../../../config/lwc-bundles.mjs";
import { licenceNotice } from "./licence-notice.ts";
import { projectRoot } from "./project-root.ts";

const writers = fileURLToPath(new URL("writers/", import.meta.url));
const folder = "force-app/main/foundation/staticresources";

/** Resource name to what it is made of: our writer or reader with the libraries it needs. */
const resources = {
  Entente_Document_Writer: "document/document-writer.ts",
  Entente_Workbook_Reader: "../../tables/workbook-reader.ts",
  Entente_Workbook_Writer: "workbook/workbook-writer.ts"
} as const;

/** A static resource holds 5 MB at most. */
const LARGEST_BYTES = 5_000_000;

/**
 * Writes the content of the static resources beside their `-meta.xml`, libraries from node_modules included:
 * nothing vendored is kept in the repository. A file is replaced whole, and only when it differs. Gives back
 * the files of the build; throws where a resource would be refused.
 */
export async function buildStaticResources(root: string): Promise<string[]> {
  const outputs = await Promise.all(
    Object.entries(resources).map(async ([name, entry]) => {
      const path = `${folder}/${name}.js`;
      replace(join(root, path), await bundle(entry));
      return path;
    })
  );
  return outputs;
}

/** A classic script that works where Lightning Web Security runs it. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(writers, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    legalComments: "inline",
    metafile: true,
    write: false,
    logLevel: "silent",
    inject: [join(writers, "octet-stream-blob.ts")],
    tsconfigRaw: {},
    plugins: [withoutWorkers, ownModules]
  });
  // Lightning Web Security asks libraries not to declare strict mode themselves.
  const code = outputFiles[0]!.text.replace(/^"use strict";/, "");
  const text = `${licenceNotice(Object.keys(metafile.inputs))}\n${code}`;
  if (text.length > LARGEST_BYTES) throw new Error(`${entry} makes more than 5 MB`);
  return text;
}

const withoutWorkers: Plugin = {
  name: "without-workers",
  setup(setup) {
    const standIn = join(writers, "zip-without-workers.ts");
    setup.onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      importer === standIn ? undefined : { path: standIn }
    );
  }
};

/** `c/workbookModel` is the component module of that name. */
const ownModules: Plugin = {
  name: "own-modules",
  setup(setup) {
    const bundles = lwcBundles(projectRoot);
    setup.onResolve({ filter: /^c\// }, ({ path }) => {
      const source = bundles.get(path.slice(2));
      return source === undefined ? undefined : { path: join(projectRoot, source) };
    });
  }
};

function replace(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
